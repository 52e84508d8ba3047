import type { PassageIndex } from '../index/passage-index.ts';
import { mainScript } from '../text/script.ts';
import { terms } from '../text/terms.ts';

/** Names of persons have so many characters, the surname included. */
const LENGTHS = [2, 3, 4] as const;

/** Of the passages that have a given name so many are looked at, to see whether it stands there beside the surname. */
const LOOKED_AT = 50;

/**
 * The terms of how passages in Latin letters call the persons whom a question names in Chinese: "li" and "wenguo" for 李文国.
 * Whatever characters may be a name are taken for one where some passage has it, surname and given name side by side.
 */
export async function personNames(question: string, index: PassageIndex): Promise<string[]> {
  if (mainScript(question) !== 'han') return [];
  // Only who asks in Chinese waits for the table of readings.
  const { pinyin } = await import('pinyin-pro');
  const readings = possibleNames(question).flatMap((name) =>
    spellings(pinyin(name, { toneType: 'none', type: 'array', surname: 'head' })).flatMap(splits),
  );
  const named = readings.filter((name) => isNamed(name, index));
  return [...new Set(named.flatMap(({ surname, given }) => terms(`${surname} ${given}`)))];
}

/** A person's name in pinyin. */
interface Name {
  readonly surname: string;
  readonly given: string;
}

function possibleNames(question: string): string[] {
  const runs = question.match(/\p{Script=Han}{2,}/gu) ?? [];
  return runs.flatMap((run) =>
    LENGTHS.flatMap((length) =>
      Array.from({ length: Math.max(0, run.length - length + 1) }, (_, start) => run.slice(start, start + length)),
    ),
  );
}

/** What English texts write for ü, as few keyboards have it: 吕 is Lu, in passports Lyu, and as it is typed Lv. */
const FOR_U_UMLAUT = ['u', 'yu', 'v'];

function spellings(syllables: readonly string[]): (readonly string[])[] {
  if (!syllables.some((syllable) => syllable.includes('ü'))) return [syllables];
  return FOR_U_UMLAUT.map((letters) => syllables.map((syllable) => syllable.replace('ü', letters)));
}

/** A surname has one character, or, as 欧阳 has, two; a given name one or two. */
function splits(syllables: readonly string[]): Name[] {
  return [1, 2].flatMap((end) => {
    const name = { surname: capital(syllables.slice(0, end)), given: capital(syllables.slice(end)) };
    return [1, 2].includes(syllables.length - end) ? [name] : [];
  });
}

function capital(syllables: readonly string[]): string {
  const word = syllables.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function isNamed({ surname, given }: Name, index: PassageIndex): boolean {
  const [term] = terms(given);
  if (term === undefined || !index.lexical.has(term)) return false;
  const written = new RegExp(`\\b(?:${surname} ${given}|${given} ${surname})\\b`);
  const rows = Array.from(index.lexical.rowsOf(term)).slice(0, LOOKED_AT);
  return rows.some((row) => written.test(withoutMarks(index.text(index.passage(row)))));
}

/** "Lü" is "Lu" then, and "Lǐ Wénguó" has no tones. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
