import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../documents/folder.fixture.ts';
import { readSet } from './read-set.ts';
import { ABOUT_MILLS, JUDGED, MILLS, setFolder } from './set.fixture.ts';

const reading = async (written: Parameters<typeof setFolder>[0]) => readSet(await setFolder(written));

/** The grades of each question, by its id. */
async function gradesIn(judgements: Readonly<Record<string, string>>) {
  const { questions } = await reading({ judgements });
  return Object.fromEntries(questions.map(({ id, grades }) => [id, Object.fromEntries(grades)]));
}

const GRADES = { q1: { mills: 1 }, q2: { lamps: 1 } };

describe('a set', () => {
  it('is read with its titles, texts and grades, and named after its folder', async () => {
    const folder = await setFolder();
    expect(await readSet(folder)).toEqual({
      name: folder.split('/').at(-1),
      judgements: 'qrels.tsv',
      documents: MILLS.map(({ _id, ...document }) => ({ id: _id, ...document })),
      questions: [
        { id: 'q1', text: 'What were the mills built of?', grades: new Map([['mills', 1]]) },
        { id: 'q2', text: 'Who pays for the lamps?', grades: new Map([['lamps', 1]]) },
      ],
      withoutRight: 0,
    });
  });

  it.each([
    ['a heading', 'query-id\tcorpus-id\tscore\nq1\tmills\t1\nq2\tlamps\t1'],
    ['no heading', 'q1\tmills\t1\nq2\tlamps\t1\n'],
    ['the four columns of TREC', 'q1\t0\tmills\t1\nq2\t0\tlamps\t1\n'],
    ['TREC’s columns with spaces between', 'q1 Q0 mills 1\nq2 Q0  lamps 1\n'],
    ['line ends of Windows and blank lines', 'q1\tmills\t1\r\n\r\nq2\tlamps\t1\r\n'],
    ['a byte order mark', '\ufeffq1\tmills\t1\nq2\tlamps\t1\n'],
  ])('may have judgements with %s', async (_, written) => {
    expect(await gradesIn({ 'qrels.tsv': written })).toEqual(GRADES);
  });

  it.each([['test'], ['dev'], ['train']])('may keep its judgements in qrels/%s.tsv', async (split) => {
    expect(await gradesIn({ [`qrels/${split}.tsv`]: JUDGED['qrels.tsv'] })).toEqual(GRADES);
  });

  it('is measured by its test split where there are several', async () => {
    const other = 'q1\ttea\t1\n';
    const folder = await setFolder({ judgements: { 'qrels/train.tsv': other, 'qrels/test.tsv': JUDGED['qrels.tsv'] } });
    expect(await readSet(folder)).toMatchObject({
      judgements: 'qrels/test.tsv',
      questions: [{ id: 'q1' }, { id: 'q2' }],
    });
  });

  it('keeps what is judged not to answer beside what does, and every grade', async () => {
    const written = 'q1\tmills\t3\nq1\ttea\t0\nq1\tlamps\t-1\nq2\tlamps\t1\n';
    expect(await gradesIn({ 'qrels.tsv': written })).toMatchObject({ q1: { mills: 3, tea: 0, lamps: -1 } });
  });

  it('leaves out and counts the questions that no document answers', async () => {
    const queries = [
      ...ABOUT_MILLS,
      { _id: 'q3', text: 'Unjudged?' },
      { _id: 'q4', text: 'Judged, but by nothing right?' },
    ];
    const judgements = { 'qrels.tsv': `${JUDGED['qrels.tsv']}q4\ttea\t0\n` };
    const { questions, withoutRight } = await reading({ queries, judgements });
    expect([questions.map(({ id }) => id), withoutRight]).toEqual([['q1', 'q2'], 2]);
  });

  it('may have numbers for ids, no titles, and further fields', async () => {
    const { documents, questions } = await reading({
      corpus: [
        { _id: 7, text: 'One.', source: 'x' },
        { _id: '8', title: null, text: '' },
      ],
      queries: [{ _id: 1, text: ' Who? ', metadata: {} }],
      judgements: { 'qrels.tsv': '1\t7\t1\n' },
    });
    expect(documents).toEqual([
      { id: '7', title: '', text: 'One.' },
      { id: '8', title: '', text: '' },
    ]);
    expect(questions).toEqual([{ id: '1', text: 'Who?', grades: new Map([['7', 1]]) }]);
  });

  it('is read whole where a text holds separators that are no line ends in JSON', async () => {
    const text = 'One\u2028two\u2029three\u0085four\rfive';
    const { documents } = await reading({
      corpus: [`{"_id":"mills","text":"${text.replace('\r', '\\r')}"}`, ...MILLS.slice(1)],
    });
    expect(documents[0]?.text).toBe(text);
  });

  it('is read whole where its characters lie across the parts in which a file is read', async () => {
    const corpus = Array.from({ length: 3_000 }, (_, at) => ({
      _id: `d${at}`,
      text: `${'x'.repeat(at % 7)}志${'方'.repeat(50)}`,
    }));
    const { documents } = await reading({ corpus, judgements: { 'qrels.tsv': 'q1\td0\t1\n' } });
    expect(documents.map(({ text }) => text)).toEqual(corpus.map(({ text }) => text));
  });
});

describe('a set that cannot be used', () => {
  it.each([
    [
      'a line that is no JSON',
      { corpus: [...MILLS, '{"_id": "x", "text"'] },
      /corpus\.jsonl:4 cannot be used: write \{"_id", "title", "text"\} of a document as JSON/,
    ],
    [
      'a document without a text',
      { corpus: [MILLS[0] ?? '', '', { _id: 'x', title: 'X' }] },
      /corpus\.jsonl:3 cannot be used/,
    ],
    ['a document without an id', { corpus: [{ _id: '', text: 'X' }] }, /corpus\.jsonl:1 cannot be used/],
    ['two documents of one id', { corpus: [...MILLS, ...MILLS] }, /corpus\.jsonl:4 has the _id "mills" once more/],
    [
      'a question without words',
      { queries: [{ _id: 'q1', text: ' ' }] },
      /queries\.jsonl:1 cannot be used: write \{"_id", "text"\} of a question/,
    ],
    [
      'a grade that is no whole number',
      { judgements: { 'qrels.tsv': 'q1\tmills\t1\nq2\tlamps\tgood\n' } },
      /qrels\.tsv:2 is no judgement: write question, document and a whole number/,
    ],
    [
      'a judgement of two columns',
      { judgements: { 'qrels.tsv': 'q1\tmills\t1\n\nq2\tlamps\n' } },
      /qrels\.tsv:3 is no judgement/,
    ],
    ['no document', { corpus: [''] }, /There is no document in ".+": write corpus\.jsonl\./],
    [
      'judgements of other questions',
      { judgements: { 'qrels.tsv': 'z1\tmills\t1\n' } },
      /No question of ".+" has a right document: compare the ids in qrels\.tsv/,
    ],
    ['no judgements', { judgements: {} }, /There are no judgements in ".+": put a qrels\.tsv there\./],
  ])('as it has %s is refused, and the file and line named', async (_, written, message) => {
    const error = await reading(written).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'SetError', message: expect.stringMatching(message) });
  });

  it('as a file is missing is refused by its name', async () => {
    const folder = await folderWith({ 'qrels.tsv': JUDGED['qrels.tsv'] });
    await expect(readSet(folder)).rejects.toThrow(
      `"${join(folder, 'corpus.jsonl')}" cannot be read: name a folder with`,
    );
  });
});
