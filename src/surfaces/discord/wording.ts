import type { Strength } from '../../answer/reference.ts';
import { field } from './field.ts';

const EXAMPLE = 'Which villages took part in the reading programme?';
const NAME_ROOM = 80;

const STRENGTHS: Readonly<Record<Strength, string>> = { strong: 'Strong match', fair: 'Fair match' };

/** Everything that the bot says in its own words, as Discord Markdown. */
export const wording = {
  notFound: 'Nothing in this collection answers that.',
  nearest: 'The nearest documents:',
  otherWords: 'Ask again in other words, or name the place or the event you mean, with **/ask** or by mentioning me.',
  /** What to do with a mention that holds no question, or none that the bot may read. */
  help: (botName: string) =>
    `To ask, mention me with a question, for example: **@${field(botName, NAME_ROOM)} ${EXAMPLE}**\nOr use **/ask**. I can read a reply only when it mentions me.`,
  unknownButton: 'I do not know this button any more. Please ask again, with **/ask** or by mentioning me.',
  unknownCommand: 'I do not know this command any more. Please use **/ask**, or mention me with your question.',
  documentsChanged:
    'The documents behind this answer have changed since it was given. Please ask again, with **/ask** or by mentioning me.',
  failed: (id: string) =>
    `Something went wrong on my side (id ${id}). Please try again; if it stays, tell the operator the id.`,
  cannotWrite: (channelId: string) =>
    `I am not allowed to reply in <#${channelId}>, so here is what I would have written there. A moderator can give me View Channel, Send Messages and Read Message History (in threads: Send Messages in Threads).`,
  strength: (strength: Strength) => STRENGTHS[strength],
  part: (number: number, of: number) =>
    number === 1 ? `part 1 of ${of}, continued on the next page` : `continued, part ${number} of ${of}`,
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  alsoIn: (titles: string) => `Also in ${titles}`,
  more: (count: number) => `${count} more`,
  source: 'source',
} as const;
