import { answerQuestion } from '../../answer/answer-question.ts';
import { cite } from '../../answer/cite.ts';
import { checkQuote } from '../../answer/quotes-checked/check-quote.ts';
import { surroundingsOf } from '../../answer/surroundings.ts';
import { verifyCitation } from '../../answer/verify-citation.ts';
import { libraryOf, type WordLibrary } from '../../index/library.fixture.ts';
import type { BotApp } from './context.ts';

/** An app on the given documents, each under a title that names what it is about; by an encoder that knows words only. */
export async function placeApp(files: Readonly<Record<string, string>>): Promise<BotApp> {
  return appOf(await libraryOf(files));
}

/** The app of a folder that was indexed. */
export function appOf(library: WordLibrary): BotApp {
  const { index, folder } = library;
  return {
    index,
    models: { encoder: library.encoder.id, reader: null },
    async refresh() {},
    ask: (question, options) => answerQuestion(question, library, options),
    check: (text) => checkQuote(text, library),
    async cite(reference) {
      const passage = index.find(reference.passage);
      return passage && cite(passage, reference, index, folder);
    },
    async surroundings({ passage: id }, reach) {
      const passage = index.find(id);
      return passage && surroundingsOf(passage, reach, index, folder);
    },
    async verify({ passage: id }) {
      const passage = index.find(id);
      return passage && verifyCitation(passage, index, folder);
    },
  };
}

const page = (title: string, date: string, ...paragraphs: readonly string[]) =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}\n`;

/** Libraries in two counties, a district and a city around them; and of two namesakes. */
export const COUNTIES: Readonly<Record<string, string>> = {
  'kecheng.md': page(
    'Libraries of Kecheng District',
    '2023-08-08',
    'Kecheng District opened twelve village libraries for its readers in the spring.',
    'The lanterns of Kecheng District hang in every village library until the harvest.',
  ),
  'kaihua.md': page(
    'Libraries of Kaihua County',
    '2022-03-01',
    'Kaihua County paid for nine mobile libraries that go to the mountain villages.',
  ),
  'quzhou.md': page(
    'Libraries of Quzhou City',
    '2021-05-05',
    'Quzhou City trained sixty librarians, and pays for the bookbinders of all its counties.',
  ),
  'wuhan.md': page(
    'Gardens of Hongshan District, Wuhan',
    '2020-01-01',
    'Hongshan District planted orchids in all of its gardens.',
  ),
  'chifeng.md': page(
    'Gardens of Hongshan District, Chifeng',
    '2020-01-02',
    'Hongshan District planted orchids beside its railway.',
  ),
};
