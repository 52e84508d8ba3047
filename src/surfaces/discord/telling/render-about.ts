import { time } from 'discord.js';
import { LICENCE, VERSION } from '../../../version.ts';
import type { Language } from '../language/language.ts';
import { passagesIn } from '../places/render-card.ts';
import type { BotApp } from '../replying/context.ts';
import { field } from '../writing/field.ts';
import { title } from '../writing/heading.ts';
import { framed, type Outgoing, text } from '../writing/outgoing.ts';

/** By `weigh`, once escaped. */
const ROOM = { name: 80, model: 120 } as const;

/**
 * What the bot is, and what its collection holds.
 * @param name its own
 * @param app undefined while the collection cannot be opened
 */
export function renderAbout(
  name: string,
  app: Pick<BotApp, 'index' | 'models'> | undefined,
  language: Language,
): Outgoing {
  const { say } = language;
  const texts = [
    `${title(name, ROOM.name)}\n${say('about.what')}`,
    ...(app ? [collection(app.index, language), models(app.models, language)] : [say('about.broken')]),
    `-# ${say('about.version', { version: VERSION, licence: LICENCE })}`,
  ];
  return framed(null, texts.map(text));
}

function collection({ snapshot, passages }: BotApp['index'], language: Language): string {
  const { say } = language;
  const dates = snapshot.documents.flatMap(({ metadata: { date } }) => date ?? []).sort();
  const newest = dates.at(-1);
  const places = new Set(passages.flatMap(({ about }) => about)).size;
  const facts = [
    passagesIn(passages.length, snapshot.documents.length, language),
    ...(newest === undefined ? [] : [say('about.newest', { date: language.date(newest) })]),
    ...(places === 0 ? [] : [say('about.places', { count: places })]),
  ];
  const updated = say('about.updated', { time: time(new Date(snapshot.builtAt), 'R') });
  return [say('about.collection'), facts.join(' · '), `-# ${updated}`].join('\n');
}

function models({ encoder, reader }: BotApp['models'], { say }: Language): string {
  return [
    say('about.models'),
    `- ${say('about.encoder', { name: field(encoder, ROOM.model) })}`,
    `- ${reader === null ? say('about.noReader') : say('about.reader', { name: field(reader, ROOM.model) })}`,
  ].join('\n');
}
