import { LONGEST_CUSTOM_ID } from '../writing/custom-id.ts';
import { formatBounds, type KeptBounds, parseBounds } from './bounds-id.ts';

/** What a button that asks again leads to. */
export interface ScopeRequest {
  /** Ids of the localities to ask about; none for all of the collection. */
  readonly wanted: readonly string[];
  /** Of those that the answer with the button is limited to; none where it is not, or where that had no room. */
  readonly current: readonly string[];
  /** What bounds the answer with the button, and the one that it leads to; null for nothing. */
  readonly bounds: KeptBounds | null;
}

/** Bounds may be left out where there are none. */
type Writable = Omit<ScopeRequest, 'bounds'> & Partial<ScopeRequest>;

/** What a button leads to that asks again without the bounds: the localities stay. */
export type UnboundRequest = Pick<ScopeRequest, 'current'> & { readonly bounds: KeptBounds };

/** They change with the format, so that a button of another version is recognised and never misread. */
const SCOPE = 'scope1';
const UNBOUND = 'unbound1';

const SCOPE_FORMAT = new RegExp(`^${SCOPE}:([^;]*)(?:;([^;]*))?(?:;([^;]+))?$`);
const UNBOUND_FORMAT = new RegExp(`^${UNBOUND}:([^;]*);([^;]+)$`);

/** Ids of localities have none of the characters that part them here. */
const ID = /^[\p{L}\p{M}\p{N}._@-]+$/u;

/** Undefined where it would be too long for Discord, or is about an id that cannot be written so. */
export function formatScopeId({ wanted, current, bounds = null }: Writable): string | undefined {
  const parts = [wanted.join(','), current.join(','), bounds ? formatBounds(bounds) : ''];
  return written(SCOPE, [...wanted, ...current], parts.join(';').replace(/;+$/, ''));
}

/** What a button asks for; undefined for anything but an id that `formatScopeId` made. */
export function parseScopeId(customId: string): ScopeRequest | undefined {
  const [, wanted, current, kept] = SCOPE_FORMAT.exec(customId) ?? [];
  const bounds = kept === undefined ? null : parseBounds(kept);
  if (wanted === undefined || bounds === undefined) return undefined;
  const request = { wanted: idsIn(wanted), current: idsIn(current ?? ''), bounds };
  return formatScopeId(request) === customId ? request : undefined;
}

/** Undefined where it would be too long for Discord, or is about an id that cannot be written so. */
export function formatUnboundId({ current, bounds }: UnboundRequest): string | undefined {
  return written(UNBOUND, current, `${current.join(',')};${formatBounds(bounds)}`);
}

/** What a button asks for; undefined for anything but an id that `formatUnboundId` made. */
export function parseUnboundId(customId: string): UnboundRequest | undefined {
  const [, current, kept] = UNBOUND_FORMAT.exec(customId) ?? [];
  const bounds = kept === undefined ? undefined : parseBounds(kept);
  if (current === undefined || bounds === undefined) return undefined;
  const request = { current: idsIn(current), bounds };
  return formatUnboundId(request) === customId ? request : undefined;
}

function written(version: string, ids: readonly string[], rest: string): string | undefined {
  const id = `${version}:${rest}`;
  return ids.every((one) => ID.test(one)) && id.length <= LONGEST_CUSTOM_ID ? id : undefined;
}

function idsIn(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
