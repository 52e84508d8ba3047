import { phraseTest } from '../text/phrase.ts';

/** What a question demands of a passage besides answering it. */
export interface Demands {
  /** Written in quotation marks: a passage must have all of them. */
  readonly phrases: readonly string[];
  /** Words, and phrases in quotation marks, with a hyphen before them: a passage must have none of them. */
  readonly excluded: readonly string[];
}

/** What a question looks for, and where it does not. */
export interface QuestionSyntax extends Demands {
  /** The question without what it excludes, which is neither looked for nor read as a place. */
  readonly asked: string;
}

/** Curly, pointed and Chinese marks show where they end. Those of titles (《》) demand nothing: Chinese writes all titles so. */
const PAIRED = '[“„‟][^“”„‟"＂]+[”“‟"＂]|«[^«»]+»|»[^«»]+«|「[^「」]+」|『[^『』]+』|〝[^〝〞〟]+[〞〟]';

/** Marks that are the same at both ends touch what is between them, and no word outside: inches and a lone mark do not. */
const STRAIGHT = String.raw`(?<![\p{Script=Latin}\p{N}])["＂”](?=\S)[^"＂“”\n]+(?<=\S)["＂”](?![\p{Script=Latin}\p{N}])`;

/** Begins with a letter, as "-5" is a number; may have hyphens, points and apostrophes inside. */
const WORD = String.raw`\p{L}[\p{L}\p{N}\p{M}]*(?:[-'’.&][\p{L}\p{N}\p{M}]+)*`;

/** Before it is white space or nothing, behind it none: "well-known" and " - " have another hyphen. */
const MINUS = String.raw`(?<!\S)[-－]`;

const DEMAND = new RegExp(`(?<minus>${MINUS})?(?<quoted>${PAIRED}|${STRAIGHT})|${MINUS}(?<word>${WORD})`, 'gu');

/** Who puts a whole question in quotation marks asks it. */
const QUOTED_QUESTION = new RegExp(`^(?:${PAIRED}|${STRAIGHT})$`, 'u');
const ENDS_AS_QUESTION = /[?？]\s*.$/u;

/** Reads the quoted phrases and the exclusions of a question; what is in it of neither is left as it is. */
export function readSyntax(question: string): QuestionSyntax {
  if (QUOTED_QUESTION.test(question) && ENDS_AS_QUESTION.test(question)) return plain(question);
  const phrases: string[] = [];
  const excluded: string[] = [];
  let asked = '';
  let end = 0;
  for (const { 0: written, index, groups } of question.matchAll(DEMAND)) {
    const phrase = (groups?.word ?? groups?.quoted?.slice(1, -1) ?? '').trim();
    if (phraseTest(phrase) === null) continue;
    const isExcluded = groups?.word !== undefined || groups?.minus !== undefined;
    (isExcluded ? excluded : phrases).push(phrase);
    asked += question.slice(end, isExcluded ? index : index + written.length);
    end = index + written.length;
  }
  return { ...plain(excluded.length > 0 ? (asked + question.slice(end)).trim() : question), phrases, excluded };
}

function plain(asked: string): QuestionSyntax {
  return { asked, phrases: [], excluded: [] };
}
