import type { Citation } from '../../../answer/answer.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import { labelById } from '../../../localities/label.ts';
import type { Passage } from '../../../passages/passage.ts';
import { partsOf } from '../answers/pages.ts';
import { renderCitation } from '../answers/render-citation.ts';
import { renderQuote } from '../answers/render-quote.ts';
import type { Language } from '../language/language.ts';
import { withBriefPlaces } from '../places/brief-places.ts';
import { labelFor } from '../places/place-label.ts';
import { plainName } from '../places/place-name.ts';
import type { BotApp } from '../replying/context.ts';
import { title } from '../writing/heading.ts';
import { framed, type Outgoing, text } from '../writing/outgoing.ts';
import { MESSAGE_ROOM, weigh } from '../writing/weight.ts';
import type { News } from './news.ts';

/** As many quotes as are shown at most; a message has 40 parts. */
const MOST_SHOWN = 8;

/** By `weigh`: of the heading of a locality, and of the line that says what is not shown. */
const HEADING_ROOM = 80;
const AROUND_ROOM = HEADING_ROOM + 110;
const LONGEST_NAME = 40;

/** A quote and its citation, for one locality. */
interface Shown {
  readonly locality: string;
  readonly words: string;
}

/**
 * What is new, as one message: of each locality the newest first, as many as have room, and how many there are besides.
 * Undefined where all of it has changed meanwhile.
 */
export async function renderDigest(
  news: readonly News[],
  app: Pick<BotApp, 'cite' | 'index'>,
  language: Language,
  publicUrl?: string,
): Promise<Outgoing | undefined> {
  const shown = await shownOf(news, app, language, publicUrl);
  if (shown.length === 0) return undefined;
  const parts = news.flatMap(({ locality, passages }) => {
    const own = shown.filter((one) => one.locality === locality);
    const name = nameOf(locality, app.index, language);
    const rest = passages.length - own.length;
    return [
      title(language.say('following.new', { name }), HEADING_ROOM),
      ...own.map(({ words }) => words),
      // In a code span nothing is escaped, and nothing may end it.
      ...(rest > 0
        ? [`-# ${language.say('following.notShown', { count: rest, name: name.replaceAll('`', "'") })}`]
        : []),
    ];
  });
  return framed(null, parts.map(text));
}

/** The first of each locality, then the second of each, and so on, until there is no more room. */
async function shownOf(
  news: readonly News[],
  app: Pick<BotApp, 'cite' | 'index'>,
  language: Language,
  publicUrl: string | undefined,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  let room = MESSAGE_ROOM - news.length * AROUND_ROOM;
  for (const { locality, passage } of inTurns(news)) {
    if (shown.length === MOST_SHOWN) break;
    const citation = await app.cite({ passage: passage.id, sentence: null, strength: null });
    if (!citation) continue;
    const brief = withBriefPlaces(citation, app.index, language);
    const words = wordsOf(brief, shown.length === 0 ? room : null, language, publicUrl);
    room -= weigh(words);
    if (room < 0) break;
    shown.push({ locality, words });
  }
  return shown;
}

/** @param room where not all of the quote may have room: its first part then; null where it is shown whole or not at all */
function wordsOf(citation: Citation, room: number | null, language: Language, publicUrl: string | undefined): string {
  const part = (number: number, of: number) => language.say('following.part', { number, of });
  const page = { citation, number: 1 };
  const whole = { start: 0, end: citation.quote.length };
  const cited = (of: number) => renderCitation({ ...page, part: whole, of }, language, part, { publicUrl });
  const all = `${renderQuote(citation.quote, whole, null)}\n${cited(1)}`;
  if (room === null || weigh(all) <= room) return all;
  const parts = partsOf({ quote: citation.quote, highlight: null }, room - weigh(cited(99)) - 1);
  return `${renderQuote(citation.quote, parts[0] ?? whole, null)}\n${cited(parts.length)}`;
}

function inTurns(news: readonly News[]): { readonly locality: string; readonly passage: Passage }[] {
  const longest = Math.max(...news.map(({ passages }) => passages.length));
  return Array.from({ length: longest }, (_, turn) =>
    news.flatMap(({ locality, passages }) => {
      const passage = passages[turn];
      return passage ? [{ locality, passage }] : [];
    }),
  ).flat();
}

function nameOf(id: string, { gazetteer }: PassageIndex, language: Language): string {
  const label = labelById(id, gazetteer);
  return label ? plainName(labelFor(label, gazetteer, language), language, LONGEST_NAME) : id;
}
