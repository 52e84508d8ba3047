import type { Message } from 'discord.js';
import type { AskOptions } from '../../../answer/answer-question.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import { type QuestionScope, questionScope, withoutNames } from '../../../localities/questions/question-scope.ts';
import { asksForSomething } from '../../../search/asks-for.ts';
import { readSyntax } from '../../../search/read-syntax.ts';
import type { Span } from '../../../text/span.ts';
import { terms } from '../../../text/terms.ts';
import { boundsAgain } from '../answers/wanted-bounds.ts';
import type { Context } from '../replying/context.ts';
import { channelDocuments, channelScope } from './channel-defaults.ts';
import { type Earlier, earlierAnswer } from './earlier-answer.ts';

/** What is to be looked for, and where. */
export interface Inquiry {
  /** What is asked. */
  readonly question: string;
  readonly options: AskOptions;
  /** What it means, where the message says only a part of that. */
  readonly meaning: string | null;
}

/** Between names that are one: "Kaihua County, Quzhou". */
const LONGEST_JOINT = 8;

/** Words of a question that only changes the place of another. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  ...terms('please question same'),
  ...terms('怎么样 同样 问题 请问 那么'),
]);

/**
 * What a message asks. A reply to an answer of the bot keeps its place, dates and document; one that names nothing but a
 * place asks the question of that answer again, about that place, and one that does not say what it is about ("How
 * many?") asks it of what that question was about.
 */
export async function inquiryOf(text: string, message: Message, context: Context): Promise<Inquiry> {
  const earlier = await earlierAnswer(message, context.log);
  if (earlier === null) return alone(text, context);
  const { gazetteer, localities } = context.app.index;
  const syntax = readSyntax(text);
  const scope = questionScope(syntax.asked, gazetteer, localities);
  const isAgain = namesOnly(text, scope);
  const isFurther = !isAgain && !asksForSomething(syntax);
  const question = isAgain || isFurther ? await earlier.question() : null;
  if (question === null) return going(text, scope, earlier, context);
  return isAgain ? again(text, question, scope, earlier, context) : further(text, question, scope, earlier, context);
}

function alone(question: string, context: Context): Inquiry {
  return { question, options: { scope: channelScope(question, context), ...channelDocuments(context) }, meaning: null };
}

/** Another question, within what the earlier one was limited to. */
function going(question: string, { names }: QuestionScope, { limit, isQuoted }: Earlier, context: Context): Inquiry {
  const bounds = boundsAgain(limit.bounds, context);
  const known = limit.localities?.filter((id) => context.app.index.gazetteer.get(id)) ?? [];
  if (names.length > 0) return { question, options: { ...bounds, scope: 'from-question' }, meaning: null };
  if (known.length > 0) return { question, options: { ...bounds, scope: known }, meaning: null };
  const scope = isQuoted ? 'from-question' : channelScope(question, context);
  return { question, options: { ...bounds, scope }, meaning: null };
}

/** More about what the earlier question was about. */
function further(text: string, question: string, scope: QuestionScope, earlier: Earlier, context: Context): Inquiry {
  const meaning = `${question} ${text}`;
  return { ...going(meaning, scope, earlier, context), meaning };
}

/** The earlier question about another place. */
function again(text: string, question: string, scope: QuestionScope, { limit }: Earlier, context: Context): Inquiry {
  const bounds = boundsAgain(limit.bounds, context);
  const meaning = elsewhere(question, placeIn(text, scope), context.app.index);
  const named = scope.localities.map(({ id }) => id);
  return scope.open === null
    ? { question: meaning, options: { ...bounds, scope: named }, meaning }
    : // Which of the namesakes is meant is asked back.
      { question: text, options: { ...bounds, scope: 'from-question' }, meaning };
}

/** Whether a message names a place, and says nothing besides. */
function namesOnly(text: string, { names }: QuestionScope): boolean {
  const { asked, phrases } = readSyntax(text);
  return (
    names.length > 0 && phrases.length === 0 && terms(withoutNames(asked, names)).every((term) => EMPTY_WORDS.has(term))
  );
}

/** What of a message names its places: "Kaihua and Kecheng". */
function placeIn(text: string, { names }: QuestionScope): string {
  const { asked } = readSyntax(text);
  return asked.slice(names[0]?.span.start, names.at(-1)?.span.end);
}

/** A question with another place where it names one; as it is where it names none. */
function elsewhere(question: string, place: string, { gazetteer, localities }: PassageIndex): string {
  const names = questionScope(question, gazetteer, localities).names.filter(({ span }) => !isExcluded(question, span));
  const [first] = names;
  if (!first) return question;
  const apart = names.findIndex(({ span }, at) => span.start - (names[at - 1]?.span.end ?? span.start) > LONGEST_JOINT);
  const joined = apart < 0 ? names : names.slice(0, apart);
  const others = names.slice(joined.length);
  const end = joined.at(-1)?.span.end ?? first.span.end;
  const rest = withoutNames(question, others).slice(end).replace(/ {2,}/g, ' ');
  return `${question.slice(0, first.span.start)}${place}${rest}`;
}

function isExcluded(question: string, { start }: Span): boolean {
  return /[-－]["“]?$/.test(question.slice(0, start));
}
