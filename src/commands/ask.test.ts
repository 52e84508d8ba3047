import { beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, Shell, TWO_DOCUMENTS, told } from '../cli.fixture.ts';
import { inNodeStarts } from '../time.fixture.ts';

const QUESTION = 'How many stones is a mill of Huabu built of?';
const SENTENCE = 'They were built of 90 stones each, and every one of them is in use today.';
const QUOTE = `Huabu County has had mills since the Song dynasty. ${SENTENCE}`;
const DRAGONS = 'Which dragons live in the harbour of Atlantis?';

let shell: Shell;

beforeAll(async () => {
  shell = await Shell.indexed();
}, 60_000);

it('ask shows the quote with its sentence marked, and below it where it stands, in no time', { retry: 2 }, async () => {
  let outcome: Outcome | undefined;
  const time = await inNodeStarts(async () => {
    outcome = await shell.run(['ask', ...QUESTION.split(' ')]);
  });
  expect(time, 'starts of Node').toBeLessThan(20);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
  expect(outcome?.stdout.split('\n')).toEqual([
    'About Huabu County (from the question)',
    '',
    `  ${QUOTE.replace(SENTENCE, `**${SENTENCE}**`)}`,
    '',
    '  — Mills of Huabu',
    expect.stringMatching(/^ {4}2022-03-30 · Huabu County · (?:strong|fair) match$/),
    '    mills.txt, line 5',
    '',
  ]);
});

describe.concurrent('ask', () => {
  it('says when nothing answers, and what comes nearest', async () => {
    const { code, stdout, stderr } = await shell.runHere(['ask', DRAGONS]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Nothing in this collection answers that\.\n\nNearest documents:\n( {2}· .+ \(.+\)\n)+$/);
  });

  it('prints one JSON value with --json, and nothing else', async () => {
    const { code, stdout, stderr } = await shell.runHere(['ask', '--json', '--limit', '1', QUESTION]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const start = TWO_DOCUMENTS['mills.txt'].indexOf(QUOTE);
    expect(JSON.parse(stdout)).toEqual({
      id: null,
      question: QUESTION,
      outcome: 'quoted',
      scope: [{ id: expect.any(String), name: 'Huabu County', within: null, from: 'question' }],
      missing: [],
      excluded: [],
      unanswered: [],
      beyondLimit: [],
      bounds: null,
      reach: 'about',
      citations: [
        {
          quote: QUOTE,
          highlights: [[QUOTE.indexOf(SENTENCE), QUOTE.length]],
          strength: expect.stringMatching(/^(?:strong|fair)$/),
          localities: ['Huabu County'],
          about: [{ id: expect.any(String), name: 'Huabu County', within: null }],
          document: {
            file: 'mills.txt',
            title: 'Mills of Huabu',
            publisher: null,
            url: null,
            date: '2022-03-30',
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
          section: null,
          span: { start, end: start + QUOTE.length },
          lines: { first: 5, last: 5 },
          alsoIn: [],
          versions: [],
          passage: expect.stringMatching(/^[\w-]{12}$/),
        },
      ],
      nearest: [],
      covered: [],
      absent: [],
      candidates: [],
      milliseconds: { total: expect.any(Number), encode: expect.any(Number), search: expect.any(Number) },
    });
  });

  it('--explain shows how the question was read, and why a passage is quoted or not', async () => {
    const { code, stdout, stderr } = await shell.runHere([
      'ask',
      '--explain',
      'How many stnoes is a mill of Huabu built of?',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [answer = '', explanation = ''] = stdout.split('How the question was read\n');
    expect(answer).toContain(SENTENCE);
    expect(explanation).toMatch(/^ {2}words {6}.*stones.*\n {2}slips {6}stnoes → stones\n/);
    expect(explanation).toContain('Looked for in what is about Huabu County\n');
    expect(explanation).toMatch(/\n {3}1 {2}\d+% +quoted\n {6}mills\.txt, line 5: “Huabu County has had mills since/);
    expect(explanation).toMatch(/\n {6}has stones, .*mill, built; lacks /);
    const nothing = await shell.runHere(['ask', '--explain', 'What of "Atlantis"?']);
    expect(nothing.stdout).toMatch(/\n {2}must have {2}“Atlantis”\n\nThere was no passage among which to look\.\n$/);
  });

  it('--json has the same with --explain, and nothing of it without', async () => {
    const read = async (...options: string[]) =>
      JSON.parse((await shell.runHere(['ask', '--json', ...options, QUESTION])).stdout);
    const { explanation, milliseconds: _, ...answer } = await read('--explain');
    expect(await read()).toMatchObject(answer);
    expect(await read()).not.toHaveProperty('explanation');
    expect(explanation).toMatchObject({
      read: { answerKind: 'number', corrections: [] },
    });
    const [{ reach, passages }] = explanation.searched;
    expect({ reach, ...passages[0] }).toMatchObject({ reach: 'about', rank: 1, leftOut: null, reader: null });
    expect(passages[0].passage).toBe(answer.citations[0].passage);
  });

  it.each([
    ['empty', '  ', 'The question is empty: ask in a sentence or a few words.'],
    ['of 10,000 characters', `${'why '.repeat(2_499)}why?`, 'The question has 10000 characters: ask with at most'],
    ['of emoji alone', '🏮🎨', 'There are no words to look for in that: ask in a sentence or a few words.'],
    ['in Russian', 'Сколько камней?', 'Only English and Chinese are read here: please ask in one of them.'],
  ])('refuses a question that is %s in one sentence, with exit code 2', async (_, question, message) => {
    const outcome = await shell.runHere(['ask', '--json', question]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(told(outcome)).toEqual([expect.stringContaining(message)]);
  });
});

describe('ask --jsonl', () => {
  it('answers line by line, in order, whatever stands between', async () => {
    const lines: readonly [line: string, outcome: string, id: string | null][] = [
      [JSON.stringify({ id: 'first', question: QUESTION }), 'quoted', 'first'],
      ['this is no JSON', 'problem', null],
      [JSON.stringify({ id: 'second', question: 'Who pays for the books in Huabu?' }), 'quoted', 'second'],
      [JSON.stringify({ id: 'empty', question: ' ' }), 'problem', 'empty'],
      [JSON.stringify(['a', 'list']), 'problem', null],
      [JSON.stringify({ id: 'long', question: 'x'.repeat(10_000) }), 'problem', 'long'],
      [JSON.stringify({ id: 42, question: DRAGONS, more: 'is not minded' }), 'not-found', '42'],
    ];
    const input = `\n${lines.map(([line]) => line).join('\n\n')}`;
    const { code, stdout, stderr } = await shell.run(['ask', '--jsonl'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, outcome, problem }) => [problem ? 'problem' : outcome, id])).toEqual(
      lines.map(([, outcome, id]) => [outcome, id]),
    );
    expect(answers[0].citations[0].quote).toBe(QUOTE);
    expect(answers[1]).toMatchObject({ question: 'this is no JSON', citations: [] });
    expect(answers[2].citations[0].quote).toContain('The county pays for the lamps');
    expect(answers[3].problem).toContain('The question is empty');
  });

  it('explains each answer with --explain', async () => {
    const input = `${JSON.stringify({ id: 1, question: QUESTION })}\n${JSON.stringify({ id: 2, question: ' ' })}`;
    const { stdout } = await shell.runHere(['ask', '--jsonl', '--explain'], { input });
    const [answer, problem] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answer.explanation.searched).toHaveLength(1);
    expect(problem).not.toHaveProperty('explanation');
  });

  it('prints nothing when nothing is asked', async () => {
    expect(await shell.runHere(['ask', '--jsonl'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });
});
