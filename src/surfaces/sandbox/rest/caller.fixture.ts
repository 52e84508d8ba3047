import { type Sandbox, startSandbox } from '../sandbox.ts';

export interface Answer {
  readonly status: number;
  readonly body: { readonly code?: number; readonly id?: string; readonly errors?: unknown };
}

/** A sandbox and a way to call it without a client, for tests of what it takes and refuses. */
export interface Caller {
  readonly sandbox: Sandbox;
  readonly call: (method: string, path: string, body?: unknown, token?: string) => Promise<Answer>;
}

export async function startCaller(): Promise<Caller> {
  const sandbox = await startSandbox({ host: '127.0.0.1', port: 0, examples: [] });
  const call: Caller['call'] = async (method, path, body, token = sandbox.token) => {
    const headers = { authorization: `Bot ${token}`, 'content-type': 'application/json' };
    const sent = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await fetch(`${sandbox.api}/v10${path}`, sent);
    return { status: response.status, body: response.status === 204 ? {} : await response.json() };
  };
  return { sandbox, call };
}

/** So many things, made by their index. */
export function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export const text = (content: string) => ({ type: 10, content });
export const button = (custom_id: string, extra: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Press',
  custom_id,
  ...extra,
});
export const row = (...components: object[]) => ({ type: 1, components });
