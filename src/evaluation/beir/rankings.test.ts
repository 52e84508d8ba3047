import { beforeAll, describe, expect, it } from 'vitest';
import { wordEncoder } from '../../index/word-encoder.fixture.ts';
import { indexSet } from './index-set.ts';
import { rankDocuments, type Searched, SYSTEMS } from './rankings.ts';
import type { CorpusDocument } from './read-set.ts';

const encoder = wordEncoder();

/** Each of so many documents has more passages than a search looks into. */
function longDocuments(count: number): CorpusDocument[] {
  const paragraph = (id: string, at: number) =>
    `Mill ${at} of ${id} was built of stone beside the river. `.repeat(6).trim();
  return Array.from({ length: count }, (_, number) => {
    const id = `township${number}`;
    return { id, title: id, text: Array.from({ length: 60 }, (_, at) => paragraph(id, at)).join('\n\n') };
  });
}

describe('the documents of a question', () => {
  let library: Searched;

  beforeAll(async () => {
    const short = [
      { id: 'mills', title: 'Mills', text: 'The mills of Huabu were built of ninety stones each.' },
      { id: 'tea', title: 'Tea', text: 'Tea is picked by hand in the weeks before the rains.' },
      { id: 'empty', title: '', text: '' },
      { id: 'titled', title: 'Lanterns of the old harbour', text: ' ' },
    ];
    library = { index: await indexSet([...longDocuments(3), ...short], { encoder }), encoder, reader: null };
  });

  it.each(SYSTEMS)('come the best first and each once, by the system that is %s', async (system) => {
    const { documents } = await rankDocuments('mills of Huabu built of ninety stones', library, 4);
    expect(documents[system][0]).toBe('mills');
    expect(new Set(documents[system]).size).toBe(documents[system].length);
  });

  it('are as many as are wanted although one document has more passages than are looked into', async () => {
    const { documents } = await rankDocuments('Mill 7 of township1 built of stone beside the river', library, 5);
    expect(documents.fused).toHaveLength(5);
    expect(documents.fused[0]).toBe('township1');
    expect(documents.dense).toHaveLength(5);
  });

  it('are those first that are about it as a whole, by meaning alone as in answers', async () => {
    const mills = (at: number) => `Stone mills stand beside the river of town ${at}, and grind. `.repeat(12).trim();
    const tea = (at: number) => `Tea is picked by hand in garden ${at}, before the rains. `.repeat(12).trim();
    const text = (...paragraphs: string[]) => paragraphs.join('\n\n');
    const documents = [
      { id: 'aside', title: 'News', text: text(mills(1), tea(2), tea(3), tea(4), tea(5)) },
      { id: 'whole', title: 'News', text: text(mills(1), mills(2), mills(3), mills(4), mills(5)) },
    ];
    const news = { index: await indexSet(documents, { encoder }), encoder, reader: null };
    expect((await rankDocuments('stone mills beside the river of town 1', news, 2)).documents.dense[0]).toBe('whole');
  });

  it('are only those with a word of the question, by words alone', async () => {
    const { documents } = await rankDocuments('picked by hand', library, 5);
    expect(documents.lexical).toEqual(['tea']);
    expect((await rankDocuments('zzyzx', library, 5)).documents.lexical).toEqual([]);
  });

  it('are found by their titles where they have no text, and not at all where they have neither', async () => {
    const { documents } = await rankDocuments('lanterns', library, 10);
    expect(documents.fused[0]).toBe('titled');
    expect(documents.fused).not.toContain('empty');
  });
});

describe('the index of a set', () => {
  it('keeps all of a text, also what would be the frame of a saved page', async () => {
    const text =
      'Source: Xinhua\n\nHome\nNews\nAbout us\n\nThe mills stand on the upper river and are in use.\n\nNext article';
    const index = await indexSet([{ id: 'page', title: 'Mills', text }], { encoder });
    expect(index.passages.map((passage) => index.text(passage)).join('\n\n')).toBe(text);
  });
});
