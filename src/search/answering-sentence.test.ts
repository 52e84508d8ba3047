import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledLibrary } from '../index/models.fixture.ts';
import { slice } from '../text/span.ts';
import { answeringSentence } from './answering-sentence.ts';
import { readQuery } from './query.ts';
import { readHits } from './read-hits.ts';
import { search } from './search.ts';

const FILES = ['000_91a78b7123ebfe80.txt', '002_ff68a91e86980878.txt'];
const open = bundledLibrary(Object.fromEntries(FILES.map((file) => [file, readFileSync(`seeds/${file}`, 'utf8')])));

/** The sentence that answers in the passage that has a text, with the reader or without. */
async function sentenceFor(question: string, inPassage: string, isRead = true): Promise<string> {
  const { index, encoder, reader } = open();
  const query = await readQuery(question, index, encoder);
  const found = search(query, index).filter(({ passage }) => index.text(passage).includes(inPassage));
  const [hit] = isRead ? await readHits(question, found, { index, reader }, 1) : found;
  if (!hit) throw new Error('the passage is not found');
  const sentence = hit.passage.sentences[await answeringSentence(question, hit, query, { index, reader })];
  return sentence ? slice(index.documentText(hit.passage.file), sentence) : '';
}

describe('the sentence that answers', () => {
  it('is the one that the reader would miss, though another has more of the question’s words', async () => {
    const question = 'Which film about the epidemic were the cadres shown?';
    expect(await sentenceFor(question, 'Chinese doctors', false)).toContain('and then the "epidemic" scene');
    expect(await sentenceFor(question, 'Chinese doctors')).toContain('to watch movies "Chinese doctors"');
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
});
