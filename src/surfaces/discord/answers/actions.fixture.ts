import { folderWith } from '../../../documents/folder.fixture.ts';
import { libraryIn } from '../../../index/library.fixture.ts';
import type { Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { type Stage, textOf } from '../bot/bot.fixture.ts';
import { appOf } from '../fixtures/place-app.fixture.ts';

export const QUOTE =
  'The harvest lanterns of the *old* mill hang until ```winter``` comes. They are made of paper and of bamboo, and each house gives one of its own, which bears the name of whoever was born there during that year, or the names of all who live in it.';
/** So that each paragraph is a passage. */
export const MORE =
  'So it is told by those who were there, and by those who have heard of it from them; and whoever doubts it may walk up to the gate and read what is written above it.';
export const PARAGRAPHS = [
  `The valley was quiet for many years, and nobody wrote of it. ${MORE}`,
  `Then a road was built, and the first carts came down to the river. ${MORE}`,
  QUOTE,
  `In spring they are taken down, and the children carry them home. ${MORE}`,
  `Nobody remembers who put up the first of them. ${MORE}`,
];
export const DOCUMENT = `---\ntitle: Lanterns\ndate: 2023-08-08\n---\n\n${PARAGRAPHS.join('\n\n')}\n`;

/** The app of a folder with this one document. */
export async function lanternsIn(document: string) {
  const folder = await folderWith({ 'lanterns.md': document });
  return { folder, app: appOf(await libraryIn(folder)) };
}

/** What is done in the channel of a stage, by its owner or by somebody else. */
export function actingOn(stage: () => Stage) {
  return {
    async ask(values: Record<string, string | boolean> = {}, by: Visitor = stage().world.you): Promise<Message> {
      const before = stage().written(stage().channel, by).length;
      by.run(stage().channel, 'ask', { question: 'Which harvest lanterns hang in the mill?', ...values });
      return stage().answer(before, stage().channel, by);
    },

    /** What comes besides when a button is pressed. */
    async pressed(message: Message, label: string, by: Visitor = stage().world.you): Promise<Message> {
      const before = stage().written(stage().channel, by).length;
      stage().press(message, label, by);
      return stage().answer(before, stage().channel, by);
    },
  };
}

/** The quote in a message, as it stands in its document. */
export const quoteIn = (message: Message) =>
  textOf(message)
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2).replaceAll('**', '').replace(/\\(.)/g, '$1'))
    .join('\n');
