import type { z } from 'zod';
import { type FormError, type FormErrors, Refusal } from '../refusal.ts';

/**
 * The body as the schema reads it; `field` says where it lies in a larger one.
 * @throws {Refusal} 50035 with the complaints at the fields they concern.
 */
export function parseForm<Schema extends z.ZodType>(schema: Schema, body: unknown, field?: string): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const errors = formErrors(result.error.issues);
  throw new Refusal(400, 50035, 'Invalid Form Body', field === undefined ? errors : { [field]: errors });
}

type Issue = z.core.$ZodIssue;

function formErrors(issues: readonly Issue[]): FormErrors {
  const root: Branch = { complaints: [], fields: new Map() };
  for (const issue of issues) branchAt(root, issue.path).complaints.push(complaint(issue));
  return toErrors(root);
}

interface Branch {
  readonly complaints: FormError[];
  readonly fields: Map<string, Branch>;
}

function branchAt(root: Branch, path: readonly PropertyKey[]): Branch {
  return path.reduce<Branch>((branch, key) => child(branch, String(key)), root);
}

function child(branch: Branch, key: string): Branch {
  const known = branch.fields.get(key) ?? { complaints: [], fields: new Map() };
  branch.fields.set(key, known);
  return known;
}

function toErrors(branch: Branch): FormErrors {
  const fields = [...branch.fields].map(([key, below]): [string, FormErrors] => [key, toErrors(below)]);
  const own: FormErrors = branch.complaints.length > 0 ? { _errors: branch.complaints } : {};
  return { ...own, ...Object.fromEntries(fields) };
}

function complaint(issue: Issue): FormError {
  if (issue.code === 'custom') return { code: customCode(issue.params), message: issue.message };
  if (issue.code === 'invalid_format') return { code: 'STRING_TYPE_REGEX', message: 'String value did not match.' };
  if (isMissing(issue)) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return { code: 'BASE_TYPE_BAD_VALUE', message: issue.message };
}

function customCode(params: Record<string, unknown> | undefined): string {
  return typeof params?.code === 'string' ? params.code : 'BASE_TYPE_BAD_VALUE';
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}
