import type { Strength } from '../../answer/reference.ts';
import { field } from './field.ts';

const EXAMPLE = 'Which villages took part in the reading programme?';
const NAME_ROOM = 80;
const WRITTEN_ROOM = 100;

const STRENGTHS: Readonly<Record<Strength, string>> = { strong: 'Strong match', fair: 'Fair match' };

/** Everything that the bot says in its own words, as Discord Markdown; what it is given is Markdown, unless it is said. */
export const wording = {
  notFound: 'Nothing in this collection answers that.',
  notFoundAbout: (names: string) => `Nothing about ${names} answers that.`,
  /** @param names null for all of the collection */
  absent: (names: string | null, phrases: string) =>
    `Nothing ${names === null ? 'in this collection' : `about ${names}`} has the words ${phrases}.`,
  nothingOn: (names: string) => `Nothing on ${names} in this collection.`,
  nothingButNaming: (names: string, passages: number, which: 'it' | 'them' | 'some of them') =>
    `Nothing is about ${names}; ${counted(passages, 'passage')} ${passages === 1 ? 'names' : 'name'} ${which}.`,
  showNaming: (shown: number, of: number) => {
    if (of > shown) return `Show ${shown} of them`;
    return of === 1 ? 'Show it' : 'Show them';
  },
  nearest: 'The nearest documents:',
  nearestPlaces: (names: string) => `There is something on ${names}.`,
  otherWords: 'Ask again in other words, or name the place or the event you mean, with **/ask** or by mentioning me.',
  otherWordsOrPlaces: 'Ask again in other words, or look **Everywhere**.',
  otherPlaces: '**/localities** shows the places that there is something on.',

  everywhere: 'From all of the collection',
  about: (names: string) => `About ${names}`,
  onlyNaming: (names: string, count: number) =>
    `Nothing about ${names} answers this; these passages name ${count === 1 ? 'it' : 'them'}.`,
  onlyAround: (names: string, around: string, count: number) =>
    `Nothing about ${names} answers this; this is about ${around}, which ${count === 1 ? 'it is' : 'they are'} part of.`,
  askEverywhere: 'Everywhere',
  /** The name as it is. */
  askOnly: (name: string) => `Only ${name}`,
  which: (name: string | null) => (name === null ? 'Which of these places do you mean?' : `Which ${name} do you mean?`),
  otherNamesakes: (count: number) =>
    `And ${count} more; write the name with what it lies in, such as “Hongshan District, Wuhan”.`,
  /** What was written, as it is. */
  unknownPlace: (written: string) =>
    `No place called “${field(written, WRITTEN_ROOM)}” is known. Please pick one from the list that opens as you type; **/localities** shows the places that there is something on.`,
  severalPlaces: (written: string, names: string) =>
    `“${field(written, WRITTEN_ROOM)}” may be ${names}. Please pick one from the list that opens as you type.`,
  placeGone: 'This place is not known any more. Please ask again, with **/ask** or by mentioning me.',
  shortened: 'The beginning of a longer question',
  shortenedQuestion:
    'The question above is too long to be kept whole, so I cannot ask it again. Please use **/ask** with `locality:`.',
  unreadableQuestion:
    'I cannot read the question any more: its message is gone, or hidden from me. Please use **/ask** with `locality:`.',

  kindWithin: (kind: string, around: string) => (around === '' ? kind : `${kind} in ${around}`.trim()),
  passagesIn: (passages: number, documents: number) =>
    `${counted(passages, 'passage')} in ${counted(documents, 'document')}`,
  newest: (date: string) => `newest ${date}`,
  alsoNamed: (count: number) => `named in ${count} more`,
  parts: (names: string) => `Parts: ${names}`,
  withCount: (name: string, count: number) => `${name} (${count})`,
  onTopic: (topic: string) => `On “${topic}”`,

  places: 'Places in this collection',
  partsOf: (name: string) => `Parts of ${name}`,
  countsExplained: 'In brackets: how many passages are about each place, or a part of it.',
  noPlaces: 'No passage of this collection is about a place that is known.',
  noParts: (name: string) => `No passage of this collection is about a part of ${name}.`,
  placeless: (count: number) => `${counted(count, 'passage')} ${count === 1 ? 'is' : 'are'} about no place.`,
  foldedParts: (count: number) => `+ ${counted(count, 'part')}`,
  otherPlacesHere: (count: number) =>
    `and ${count} more: **/localities** with \`within:\`, or **/locality**, finds them by name`,
  openPlace: 'Open …',
  up: 'Up',
  /** As it is, for the entry of a list. */
  partsAndPassages: (parts: number, passages: number) =>
    [...(parts > 0 ? [counted(parts, 'part')] : []), counted(passages, 'passage')].join(', '),

  samePlace: (name: string) => `Both are ${name}. Please choose two different places.`,
  partShown: (number: number, of: number) => `part ${number} of ${of}; press “Only …” for all of it`,

  /** What to do with a mention that holds no question, or none that the bot may read. */
  help: (botName: string) =>
    `To ask, mention me with a question, for example: **@${field(botName, NAME_ROOM)} ${EXAMPLE}**\nOr use **/ask**. I can read a reply only when it mentions me.`,
  unknownButton: 'I do not know this button any more. Please ask again, with **/ask** or by mentioning me.',
  unknownCommand: 'I do not know this command any more. Please use **/ask**, or mention me with your question.',
  documentsChanged:
    'The documents behind this answer have changed since it was given. Please ask again, with **/ask** or by mentioning me.',
  placeChanging: 'The documents about this place are changing just now. Please try again.',
  failed: (id: string) =>
    `Something went wrong on my side (id ${id}). Please try again; if it stays, tell the operator the id.`,
  cannotWrite: (channelId: string) =>
    `I am not allowed to reply in <#${channelId}>, so here is what I would have written there. A moderator can give me View Channel, Send Messages and Read Message History (in threads: Send Messages in Threads).`,

  strength: (strength: Strength) => STRENGTHS[strength],
  part: (number: number, of: number) =>
    number === 1 ? `part 1 of ${of}, continued on the next page` : `continued, part ${number} of ${of}`,
  lines: (first: number, last: number) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
  otherVersion: (differing: string, sentence: string, source: string) =>
    `Another version says ${differing}: “${sentence}” (${source})`,
  insteadOf: (there: string, here: string) => `**${there}** instead of **${here}**`,
  moreVersions: (count: number) => `and ${counted(count, 'other version')}`,
  alsoIn: (titles: string) => `Also in ${titles}`,
  more: (count: number) => `${count} more`,
  source: 'source',
} as const;

function counted(count: number, thing: string): string {
  return `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
}
