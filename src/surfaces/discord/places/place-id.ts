import { LONGEST_CUSTOM_ID } from '../writing/custom-id.ts';

/** Where a button below a locality's card leads. */
export interface CardRequest {
  readonly id: string;
  /** Of the passages about it, the newest first; from 1. */
  readonly page: number;
}

/** They change with the format, so that a button of another version is recognised and never misread. */
const CARD = 'loc1';
const TREE = 'tree1';

const CARD_FORMAT = new RegExp(`^${CARD}:(.+):([1-9]\\d{0,4})$`, 'su');
const TREE_FORMAT = new RegExp(`^${TREE}:(.*)$`, 'su');

/** Undefined where it would be too long for Discord. */
export function formatCardId({ id, page }: CardRequest): string | undefined {
  return fitting(`${CARD}:${id}:${page}`);
}

/** Undefined for anything but an id that `formatCardId` made. */
export function parseCardId(customId: string): CardRequest | undefined {
  const [, id, page] = CARD_FORMAT.exec(customId) ?? [];
  return id === undefined ? undefined : { id, page: Number(page) };
}

/**
 * The parts of a locality, or all of the tree for null; undefined where it would be too long for Discord.
 */
export function formatTreeId(within: string | null): string | undefined {
  return fitting(`${TREE}:${within ?? ''}`);
}

/** The locality whose parts are wanted, null for all of the tree; undefined for anything but such an id. */
export function parseTreeId(customId: string): string | null | undefined {
  const [, within] = TREE_FORMAT.exec(customId) ?? [];
  return within === '' ? null : within;
}

function fitting(customId: string): string | undefined {
  return customId.length <= LONGEST_CUSTOM_ID ? customId : undefined;
}
