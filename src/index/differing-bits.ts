/** How many bits are compared as one number. */
export const WORD = 32;

/** Words are compared by so many at a time. */
export const BLOCK = 12;

/** Rows of bits, each of so many words, a multiple of BLOCK. */
interface BitTable {
  readonly bits: Int32Array;
  readonly width: number;
}

/** A row to compare with, and which of its bits count. */
interface AskedBits {
  readonly signs: Int32Array;
  readonly telling: Int32Array;
}

/** How many of the telling bits are others in each row of a table, or in each of some. */
export function countDifferences(table: BitTable, asked: AskedBits, rows: readonly number[] | 'all'): Uint16Array {
  const counts = new Uint16Array(rows === 'all' ? table.bits.length / table.width : rows.length);
  for (let block = 0; block < table.width; block += BLOCK) {
    addDifferences(block, table, asked, rows === 'all' ? null : rows, counts);
  }
  return counts;
}

/**
 * Adds the differences in one block of twelve words. The words are added up like the digits of a sum, 32 columns at once,
 * into ones, twos and fours, and only these are counted (Harley and Seal's method: Warren, "Hacker's Delight", 2nd
 * edition, 5-1). All that stays the same is in variables of its own: read
 * from lists in the loop, it takes more than half as long again.
 */
function addDifferences(
  block: number,
  { bits, width }: BitTable,
  { signs, telling }: AskedBits,
  rows: readonly number[] | null,
  counts: Uint16Array,
): void {
  const [s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, s8 = 0, s9 = 0, s10 = 0, s11 = 0] =
    signs.subarray(block);
  const [t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0, t5 = 0, t6 = 0, t7 = 0, t8 = 0, t9 = 0, t10 = 0, t11 = 0] =
    telling.subarray(block);
  for (let at = 0; at < counts.length; at++) {
    const word = Math.imul(rows ? (rows[at] ?? 0) : at, width) + block;
    const d0 = ((bits[word] ?? 0) ^ s0) & t0;
    const d1 = ((bits[word + 1] ?? 0) ^ s1) & t1;
    const d2 = ((bits[word + 2] ?? 0) ^ s2) & t2;
    const d3 = ((bits[word + 3] ?? 0) ^ s3) & t3;
    const d4 = ((bits[word + 4] ?? 0) ^ s4) & t4;
    const d5 = ((bits[word + 5] ?? 0) ^ s5) & t5;
    const d6 = ((bits[word + 6] ?? 0) ^ s6) & t6;
    const d7 = ((bits[word + 7] ?? 0) ^ s7) & t7;
    const d8 = ((bits[word + 8] ?? 0) ^ s8) & t8;
    const d9 = ((bits[word + 9] ?? 0) ^ s9) & t9;
    const d10 = ((bits[word + 10] ?? 0) ^ s10) & t10;
    const d11 = ((bits[word + 11] ?? 0) ^ s11) & t11;
    const ones = d0 ^ d1 ^ d2 ^ d3 ^ d4 ^ d5 ^ d6 ^ d7 ^ d8;
    const otherOnes = d9 ^ d10 ^ d11;
    const twosA = carry(d0, d1, d2);
    const twosB = carry(d3, d4, d5);
    const twosC = carry(d6, d7, d8);
    const twosD = carry(d9, d10, d11);
    const twosE = carry(d0 ^ d1 ^ d2, d3 ^ d4 ^ d5, d6 ^ d7 ^ d8);
    const twosF = twosA ^ twosB ^ twosC;
    const twos = twosD ^ twosE ^ twosF;
    const fours = carry(twosA, twosB, twosC);
    const otherFours = carry(twosD, twosE, twosF);
    const sums =
      inEights(inFours(ones) + inFours(otherOnes)) +
      2 * inEights(inFours(twos)) +
      4 * inEights(inFours(fours) + inFours(otherFours));
    counts[at] = (counts[at] ?? 0) + total(sums);
  }
}

/** What adding three bits carries over, in each of 32 columns. */
function carry(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}

/** How many bits are set in each four. */
function inFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55_55_55_55);
  return (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
}

/** The sums of each two fours. */
function inEights(fours: number): number {
  return (fours & 0x0f_0f_0f_0f) + ((fours >>> 4) & 0x0f_0f_0f_0f);
}

/** The sum of four eights. */
function total(eights: number): number {
  const halves = (eights & 0x00_ff_00_ff) + ((eights >>> 8) & 0x00_ff_00_ff);
  return (halves + (halves >>> 16)) & 0xff_ff;
}
