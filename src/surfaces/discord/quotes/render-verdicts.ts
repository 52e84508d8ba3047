import type { CheckedQuote, CheckedSentence } from '../../../answer/quotes-checked/checked-quote.ts';
import type { Strength } from '../../../answer/reference.ts';
import { slice } from '../../../text/span.ts';
import type { Language } from '../language/language.ts';
import { title } from '../writing/heading.ts';
import { frame, message, type Outgoing, text } from '../writing/outgoing.ts';
import { MESSAGE_ROOM, weigh } from '../writing/weight.ts';
import { type Manner, renderVerdict } from './render-verdict.ts';

/** By `weigh`, of what says how to read the rest, and what had no room. */
const NOTES_ROOM = 300;

/** With the frames around them, fewer than the parts that Discord takes in a message. */
const MOST_BLOCKS = 24;

const OUTCOMES = ['identical', 'same-words', 'nearly', 'absent'] as const;

/** What is told of one quote: of it as a whole, or of its sentences. */
interface Verdict {
  readonly strength: Strength | null;
  /** Made only where they have room. */
  readonly blocks: readonly (() => string)[];
}

/** As much of it as has room. */
interface Shown {
  readonly strength: Strength | null;
  readonly blocks: readonly string[];
}

/** What of a text was checked: all of it, or the quotations in it, of which some may be left. */
export type Extent = 'all' | { readonly unchecked: number };

/** What became of texts that were checked, one below the other; what has no room is counted. */
export function renderVerdicts(checked: readonly CheckedQuote[], extent: Extent, manner: Manner): Outgoing {
  const { say } = manner.language;
  const heading = [title(say('verify.title')), ...(extent === 'all' ? [] : [`-# ${say('verify.onlyQuotes')}`])].join(
    '\n',
  );
  const unchecked = extent === 'all' ? 0 : extent.unchecked;
  const verdicts = checked.map((one) => verdictOn(one, manner));
  const { shown, rest } = fitting(verdicts, MESSAGE_ROOM - NOTES_ROOM - weigh(heading));
  const isMarked = shown.some(({ blocks }) => blocks.some((block) => block.includes('~~') || block.includes('**')));
  const notes = [
    ...(rest + unchecked > 0 ? [say('verify.noRoom', { count: rest + unchecked })] : []),
    ...(isMarked && checked.some(hasNearly) ? [say('verify.legend')] : []),
  ];
  return message(
    text(heading),
    ...shown.map(({ strength, blocks }) => frame(strength, blocks.map(text))),
    ...(notes.length > 0 ? [text(notes.map((note) => `-# ${note}`).join('\n'))] : []),
  );
}

function verdictOn(checked: CheckedQuote, manner: Manner): Verdict {
  const { text: given } = checked;
  switch (checked.outcome) {
    case 'in-parts': {
      const { sentences } = checked;
      const each = sentences.map((sentence) => () => sentenceVerdict(given, sentence, manner));
      return { strength: 'fair', blocks: [() => inParts(sentences, manner.language), ...each] };
    }
    case 'nearly':
      return { strength: 'fair', blocks: [() => renderVerdict(given, checked, manner)] };
    case 'absent':
      return { strength: null, blocks: [() => renderVerdict(given, checked, manner)] };
    default:
      return { strength: 'strong', blocks: [() => renderVerdict(given, checked, manner)] };
  }
}

/** What differs of a sentence is counted from the start of the whole text. */
function sentenceVerdict(given: string, { span, finding }: CheckedSentence, manner: Manner): string {
  return renderVerdict(finding.outcome === 'nearly' ? given : slice(given, span), finding, manner);
}

function inParts(sentences: readonly CheckedSentence[], language: Language): string {
  const told = OUTCOMES.flatMap((outcome) => {
    const number = sentences.filter(({ finding }) => finding.outcome === outcome).length;
    return number === 0 ? [] : [language.say(`verify.count.${outcome}`, { number })];
  });
  return language.say('verify.inParts', { count: sentences.length, told: told.join(', ') });
}

function hasNearly(checked: CheckedQuote): boolean {
  if (checked.outcome === 'in-parts') return checked.sentences.some(({ finding }) => finding.outcome === 'nearly');
  return checked.outcome === 'nearly';
}

/** As many blocks as have room, in their order; and how many have none. */
function fitting(verdicts: readonly Verdict[], room: number): { shown: Shown[]; rest: number } {
  const shown: Shown[] = [];
  let [weight, count, isFull] = [0, 0, false];
  for (const { strength, blocks } of verdicts) {
    const kept: string[] = [];
    for (const make of blocks) {
      if (isFull) break;
      const block = make();
      isFull = weight + weigh(block) > room || count === MOST_BLOCKS;
      if (isFull) break;
      weight += weigh(block);
      count++;
      kept.push(block);
    }
    if (kept.length > 0) shown.push({ strength, blocks: kept });
  }
  const all = verdicts.reduce((sum, { blocks }) => sum + blocks.length, 0);
  return { shown, rest: all - count };
}
