import type { CheckedQuote } from '../../../answer/quotes-checked/checked-quote.ts';
import { quotesIn } from '../../../answer/quotes-checked/quotes-in.ts';
import type { Context } from '../replying/context.ts';
import { Refusal } from '../replying/error-reply.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import type { Manner } from './render-verdict.ts';
import { renderVerdicts } from './render-verdicts.ts';

/** More of them have no room in a message. */
const MOST = 8;

/** Or a character that is shown as itself. */
const EMPHASIS = /\\([^\p{L}\p{N}\s])|\*{1,3}|~~|\|\||(?<![\p{L}\p{N}_])__?(?=\S)|(?<=\S)__?(?![\p{L}\p{N}_])/gu;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Checks a text as a whole; where nothing of it stands, the quotations in it.
 * @throws Refusal when there are no words in it
 */
export async function verifyText(text: string, context: Context): Promise<Outgoing> {
  if (!HAS_WORDS.test(text)) throw new Refusal(context.language.say('verify.wordless'));
  const whole = await context.app.check(text);
  const quotes = whole.outcome === 'absent' ? quotesIn(text) : [];
  return isAll(quotes, text) ? renderVerdicts([whole], 'all', mannerOf(context)) : verifyEach(quotes, text, context);
}

/**
 * Checks the quotations in a message; all of it where there is none.
 * @throws Refusal when there are no words in it
 */
export async function verifyMessage(content: string, context: Context): Promise<Outgoing> {
  const text = withoutEmphasis(content);
  const quotes = quotesIn(text);
  if (quotes.length === 0) throw new Refusal(context.language.say('verify.wordless'));
  return verifyEach(quotes, text, context);
}

async function verifyEach(quotes: readonly string[], text: string, context: Context): Promise<Outgoing> {
  const checked: CheckedQuote[] = [];
  // One after the other, as each takes a moment in which others may be answered.
  for (const quote of quotes.slice(0, MOST)) checked.push(await context.app.check(quote));
  const extent = isAll(quotes, text) ? 'all' : { unchecked: quotes.length - checked.length };
  return renderVerdicts(checked, extent, mannerOf(context));
}

/** Whether there is nothing but what would be checked anyway. */
function isAll(quotes: readonly string[], text: string): boolean {
  const [quote = text, ...others] = quotes;
  return others.length === 0 && quote.trim() === text.trim();
}

function mannerOf({ language, config: { publicUrl } }: Context): Manner {
  return { language, publicUrl };
}

/** What people set in bold or italics are no other words. */
function withoutEmphasis(content: string): string {
  return content.replace(EMPHASIS, (_, escaped: string | undefined) => escaped ?? '');
}
