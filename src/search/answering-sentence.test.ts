import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../index/models.fixture.ts';
import { slice } from '../text/span.ts';
import { alignHits } from './align-hits.ts';
import { answeringSentence } from './answering-sentence.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';

const FILES = ['000_91a78b7123ebfe80.txt', '001_517fc5acc2ab6940.txt', '002_ff68a91e86980878.txt'];
const open = bundledLibrary({
  ...Object.fromEntries(FILES.map((file) => [file, readFileSync(`seeds/${file}`, 'utf8')])),
  'parking.txt': 'Questions of visitors\n\nQ: Is parking free? Yes, parking costs nothing on Sundays.\n',
});

/** The sentence that answers in the passage that has a text, looked at closely or quickly. */
async function sentenceFor(question: string, inPassage: string, isClose = true): Promise<string> {
  const { index, encoder, reader } = open();
  const query = await readQuery(question, index, encoder);
  const found = search(query, index).filter(({ passage }) => index.text(passage).includes(inPassage));
  const [hit] = isClose ? await alignHits(question, found, { index, encoder }, 1) : found;
  if (!hit) throw new Error('the passage is not found');
  const sentence = hit.passage.sentences[await answeringSentence(question, hit, query, { index, encoder, reader })];
  return sentence ? slice(index.documentText(hit.passage.file), sentence) : '';
}

describe('the sentence that answers', () => {
  it('is the one that meets each word of the question in its context, though another has more of its words', async () => {
    const question = 'who came to coach people in Longyou, and whose memories did they listen to';
    expect(await sentenceFor(question, 'inviting teachers', false)).toMatch(/^Longyou County/);
    expect(await sentenceFor(question, 'inviting teachers')).toMatch(/^By inviting teachers/);
  });

  it('is not the one that does no more than name the place', async () => {
    expect(
      await sentenceFor(
        'What forms of learning did party bodies in Changshan call for?',
        'called for all party members',
      ),
    ).toContain('called for all party members and cadres to carry out self-study');
    expect(await sentenceFor('Which books did the leading members in Kecheng read?', 'such books as')).toContain(
      'such books as Xi Jinping: the History of the Communist Party of China',
    );
  });

  it('is not the one that announces what the next one tells', async () => {
    expect(await sentenceFor('How many root carvings were created?', 'root carvings')).toContain('more than 100 root');
    expect(await sentenceFor('How many stone carvings were made?', 'stone carving')).toContain('310 stone carving');
  });

  it('is not a question in the text', async () => {
    expect(await sentenceFor('Is parking free?', 'parking')).toBe('Yes, parking costs nothing on Sundays.');
  });
});
