const VALUES: ReadonlyMap<string, string> = new Map([
  ...Array.from('〇一二三四五六七八九', (character, value) => [character, String(value)] as const),
  ['零', '0'],
  ['两', '2'],
]);

const DIGIT = '[一二两三四五六七八九]';
const ZERO = '[零〇]';

const TENS = `${DIGIT}?十${DIGIT}?`;
const HUNDREDS = `${DIGIT}百(?:${ZERO}${DIGIT}|${ZERO}?${TENS})?`;
const THOUSANDS = `${DIGIT}千(?:${ZERO}(?:${TENS}|${DIGIT})|${ZERO}?${HUNDREDS})?`;
/** What may follow 万 and 亿; 一万二 leaves out what is counted, so it is none. */
const LOWER = `(?:${ZERO}?(?:${THOUSANDS}|${HUNDREDS}|${TENS})|${ZERO}${DIGIT})`;
const SECTION = `(?:${THOUSANDS}|${HUNDREDS}|${TENS}|${DIGIT})`;

/** In sections of four places each: those before 万亿, 亿 and 万, and the last. */
const NUMERAL = new RegExp(
  [
    `^(?:(?<trillions>${SECTION})万(?=亿|${LOWER}亿))?`,
    `(?:(?<millions>${SECTION}|${LOWER})?亿)?`,
    `(?:(?<tenThousands>${SECTION}|${LOWER})万)?`,
    `(?<ones>${LOWER}|(?<![万亿])${SECTION})?$`,
  ].join(''),
);

const PLACES = new RegExp(
  `^${ZERO}?(?:(?<thousands>${DIGIT})千)?${ZERO}?(?:(?<hundreds>${DIGIT})百)?${ZERO}?(?:(?<tens>${DIGIT}?)十)?${ZERO}?(?<ones>${DIGIT})?$`,
);

/** How many places each of them is worth. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** The digits for a number in Chinese numerals: "320" for 三百二十; undefined for what is no whole and plain one (三四十, 一万二). */
export function digitsOf(numeral: string): string | undefined {
  const sections = NUMERAL.exec(numeral)?.groups;
  if (!sections || numeral === '') return undefined;
  const { trillions, millions, tenThousands, ones } = sections;
  const written = [trillions, millions, tenThousands, ones].map((section) => placesOf(section ?? '')).join('');
  return written.replace(/^0+/, '') || undefined;
}

/** The digits for numerals that are read one by one: "2021" for 二〇二一; undefined where some are no digits. */
export function digitByDigit(numeral: string): string | undefined {
  const digits = Array.from(numeral, (character) => VALUES.get(character));
  return digits.includes(undefined) ? undefined : digits.join('');
}

/** A number in digits times 万, 千万, …: "35000" for "3.5" and 万. */
export function multiplied(number: string, multipliers: string): string {
  const places = Array.from(multipliers).reduce((sum, one) => sum + (MULTIPLIERS.get(one) ?? 0), 0);
  const [whole = '', fraction = ''] = number.split('.');
  const shifted = fraction.padEnd(places, '0');
  const [more, rest] = [shifted.slice(0, places), shifted.slice(places)];
  const digits = `${whole}${more}`.replace(/^0+(?=\d)/, '');
  return rest === '' ? digits : `${digits}.${rest}`;
}

/** The four digits of a section. */
function placesOf(section: string): string {
  const { thousands, hundreds, tens, ones } = PLACES.exec(section)?.groups ?? {};
  // 十 by itself is one ten.
  return [thousands, hundreds, tens === '' ? '一' : tens, ones].map((digit) => VALUES.get(digit ?? '') ?? '0').join('');
}
