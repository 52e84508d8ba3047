import { LONGEST_CUSTOM_ID } from './custom-id.ts';

/** What a button that asks again leads to. */
export interface ScopeRequest {
  /** Ids of the localities to ask about; none for all of the collection. */
  readonly wanted: readonly string[];
  /** Of those that the answer with the button is limited to; none where it is not, or where that had no room. */
  readonly current: readonly string[];
}

/** Changes with the format, so that a button of another version is recognised and never misread. */
const VERSION = 'scope1';

const FORMAT = new RegExp(`^${VERSION}:([^;]*)(?:;([^;]+))?$`);

/** Ids of localities have none of the characters that part them here. */
const ID = /^[\p{L}\p{M}\p{N}._@-]+$/u;

/** Undefined where it would be too long for Discord, or is about an id that cannot be written so. */
export function formatScopeId({ wanted, current }: ScopeRequest): string | undefined {
  if (![...wanted, ...current].every((id) => ID.test(id))) return undefined;
  const id = `${VERSION}:${wanted.join(',')}${current.length > 0 ? `;${current.join(',')}` : ''}`;
  return id.length <= LONGEST_CUSTOM_ID ? id : undefined;
}

/** What a button asks for; undefined for anything but an id that `formatScopeId` made. */
export function parseScopeId(customId: string): ScopeRequest | undefined {
  const [, wanted, current] = FORMAT.exec(customId) ?? [];
  if (wanted === undefined) return undefined;
  const request = { wanted: idsIn(wanted), current: idsIn(current ?? '') };
  return formatScopeId(request) === customId ? request : undefined;
}

function idsIn(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
