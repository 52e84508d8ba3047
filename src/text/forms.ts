import { APOSTROPHES, DASHES, DOUBLE_QUOTES, SINGLE_QUOTES, SPACED_LETTER } from './signs.ts';

/** In what two texts may differ while they have the same words. */
export const FORMS = [
  'capitals',
  'white space',
  'quotation marks',
  'dashes',
  'ellipses',
  'invisible characters',
  'width',
  'composition',
] as const;

/**
 * A form of writing. `width` is that of full-width letters, and of all else that Unicode knows as another shape of a
 * letter (NFKC); `composition` whether an accent is a character of its own (NFC).
 */
export type Form = (typeof FORMS)[number];

/** A text without its forms, and where each of its UTF-16 units comes from. */
export interface Folded {
  readonly text: string;
  /** For each unit the start of what it stands for, counted in the text as it was given. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const EVERY: ReadonlySet<Form> = new Set(FORMS);

/** A character with its marks, an accent that stands alone, or the letters of one Korean syllable. */
const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|\P{M}\p{M}*|\p{M}+/gu;

const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
const WHITE = /^\s$/;
const QUOTATION_MARK = new RegExp(`^[${DOUBLE_QUOTES}${SINGLE_QUOTES}${APOSTROPHES}]$`, 'u');
const DASH = new RegExp(`^[${DASHES}]$`, 'u');
const ELLIPSIS = /^[…⋯]$/;

/** "10²" is not "102", nor "1½" "11/2", though NFKC makes them so. */
const OTHER_NUMBER = /^\p{No}/u;

const [STARTS_SPACED, ENDS_SPACED] = [new RegExp(`^${SPACED_LETTER}`, 'u'), new RegExp(`${SPACED_LETTER}$`, 'u')];
const ENDS_AS_WORD = /[\p{L}\p{N}]$/u;
const [STARTS_AS_NUMBER, ENDS_AS_NUMBER] = [/^\p{Nd}/u, /\p{Nd}$/u];
const DOTS_OF_ELLIPSIS = 3;

type Kind = 'white' | 'dash' | 'ellipsis' | 'dot' | 'other';

interface Unit {
  readonly kind: Kind;
  readonly value: string;
}

/** What a cluster becomes does not depend on its neighbours, and there are few different ones. */
const known = new Map<string, Unit>();
const MOST_KNOWN = 20_000;

/**
 * Takes the forms of writing away, all or some of them: texts that fold to the same have the same words. A space that
 * parts no words ("(a ) b") goes with the white space, but never one between digits.
 */
export function withoutForms(text: string, forms: ReadonlySet<Form> = EVERY): Folded {
  const folding = new Folding();
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    folding.add(unitOf(cluster, forms), index, index + cluster.length);
  }
  return folding.end();
}

/** The forms in which two texts differ that fold to the same; none for texts that are identical. */
export function formsBetween(a: string, b: string): Form[] {
  if (a === b) return [];
  const found = FORMS.filter((form) => {
    const others = new Set(FORMS.filter((other) => other !== form));
    return withoutForms(a, others).text !== withoutForms(b, others).text;
  });
  // Few signs are what they are in two ways: the one of Kelvin is a K by composition and by capitals.
  return found.length > 0 ? found : ['composition'];
}

function unitOf(cluster: string, forms: ReadonlySet<Form>): Unit {
  if (forms !== EVERY) return readUnit(cluster, forms);
  const before = known.get(cluster);
  if (before) return before;
  const unit = readUnit(cluster, forms);
  if (known.size < MOST_KNOWN) known.set(cluster, unit);
  return unit;
}

function readUnit(cluster: string, forms: ReadonlySet<Form>): Unit {
  const seen = forms.has('invisible characters') ? cluster.replace(INVISIBLE, '') : cluster;
  if (WHITE.test(seen)) return { kind: forms.has('white space') ? 'white' : 'other', value: seen };
  if (QUOTATION_MARK.test(seen)) return { kind: 'other', value: forms.has('quotation marks') ? '"' : seen };
  if (DASH.test(seen)) return { kind: forms.has('dashes') ? 'dash' : 'other', value: seen };
  if (ELLIPSIS.test(seen)) return { kind: forms.has('ellipses') ? 'ellipsis' : 'other', value: seen };
  if (seen === '.') return { kind: forms.has('ellipses') ? 'dot' : 'other', value: seen };
  const composed = forms.has('composition') ? seen.normalize('NFC') : seen;
  const wide = forms.has('width') ? [...composed].map(withoutWidth).join('') : composed;
  const shaped = forms.has('composition') ? wide.normalize('NFC') : wide;
  return { kind: 'other', value: forms.has('capitals') ? shaped.toLowerCase() : shaped };
}

function withoutWidth(character: string): string {
  if (OTHER_NUMBER.test(character) || character.normalize('NFC') !== character) return character;
  return character.normalize('NFKC');
}

/** Puts a folded text together, character by character. */
class Folding {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #text = '';
  /** White space that may have to be written before the next character. */
  #space: { start: number; end: number } | undefined;
  #last: Kind = 'other';
  #lastWritten = '';
  #lastWord = '';
  #dots = 0;

  add({ kind, value }: Unit, start: number, end: number): void {
    if (value === '') return;
    if (kind === 'white') {
      this.#space = { start: this.#space?.start ?? start, end };
      return;
    }
    this.#writeSpace(value);
    if (kind === 'dash' && this.#last === 'dash') this.#stretch(end);
    else if (kind === 'dash') this.#write('-', start, end);
    else if (kind === 'ellipsis') this.#addEllipsis(start, end);
    else if (kind === 'dot') this.#addDot(start, end);
    else this.#write(value, start, end);
    if (kind !== 'dot') this.#last = kind;
  }

  end(): Folded {
    return { text: this.#text, starts: this.#starts, ends: this.#ends };
  }

  /** Dots before one belong to it: "mills.…" is "mills....". */
  #addEllipsis(start: number, end: number): void {
    if (this.#last === 'ellipsis') this.#stretch(end);
    else this.#write('…', (this.#last === 'dot' ? this.#takeBack(this.#dots) : undefined) ?? start, end);
  }

  #addDot(start: number, end: number): void {
    if (this.#last === 'ellipsis') {
      this.#stretch(end);
      return;
    }
    this.#dots = this.#last === 'dot' ? this.#dots + 1 : 1;
    this.#write('.', start, end);
    this.#last = 'dot';
    if (this.#dots < DOTS_OF_ELLIPSIS) return;
    this.#write('…', this.#takeBack(this.#dots) ?? start, end);
    this.#last = 'ellipsis';
  }

  /** Takes the last units back. @returns where the first of them began */
  #takeBack(count: number): number | undefined {
    const first = this.#starts.at(-count);
    this.#text = this.#text.slice(0, -count);
    this.#starts.length = this.#text.length;
    this.#ends.length = this.#text.length;
    return first;
  }

  #writeSpace(next: string): void {
    const space = this.#space;
    if (!space) return;
    this.#space = undefined;
    const parts = ENDS_SPACED.test(this.#lastWritten) && STARTS_SPACED.test(next);
    const partsNumbers = ENDS_AS_NUMBER.test(this.#lastWord) && STARTS_AS_NUMBER.test(next);
    if (parts || partsNumbers) this.#write(' ', space.start, space.end);
  }

  #write(value: string, start: number, end: number): void {
    this.#text += value;
    for (let unit = 0; unit < value.length; unit++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
    // A space stands between two words, of which the first is still the last one.
    if (value === ' ') return;
    this.#lastWritten = value;
    if (ENDS_AS_WORD.test(value)) this.#lastWord = value;
  }

  /** What was written last goes on. */
  #stretch(end: number): void {
    this.#ends[this.#ends.length - 1] = end;
  }
}
