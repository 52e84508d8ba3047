import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../answer/answer.ts';
import type { Quote } from '../answer/quote.ts';
import { nothingRead } from '../answer/reading.fixture.ts';
import type { LabelledQuestion } from './questions.ts';
import { judgeAnswer, summarize } from './score.ts';

const milliseconds = { total: 12, encode: 5, search: 1 };
const source = { file: 'a.txt', title: 'A', publisher: null, url: null, date: null, sha256: '' };

/** A citation of a text; what stands between asterisks is its highlight. */
function cited(marked: string): Citation {
  const [before = '', bold] = marked.split('*');
  return {
    reference: { passage: 'AbCdEfGh-_12', sentence: null, strength: 'strong' },
    quote: marked.replaceAll('*', '') as Quote,
    highlight: bold === undefined ? null : { start: before.length, end: before.length + bold.length },
    localities: [],
    document: source,
    section: null,
    span: { start: 0, end: 1 },
    lines: { first: 1, last: 1 },
    alsoIn: [],
    versions: [],
  };
}

function answerOf(...quotes: string[]): Answer {
  const [first, ...rest] = quotes.map(cited);
  const asked = {
    question: 'Who?',
    scope: [],
    missing: [],
    excluded: [],
    scopeFrom: 'question' as const,
    bounds: null,
    considered: [],
    read: nothingRead,
    milliseconds,
  };
  return first
    ? { ...asked, outcome: 'quoted', reach: 'about', unanswered: [], beyondLimit: [], citations: [first, ...rest] }
    : { ...asked, outcome: 'not-found', nearest: [], covered: [], absent: [] };
}

function questionOf(...answers: string[]): LabelledQuestion {
  return { id: '1', kind: 'fact', question: 'Who?', answers };
}

describe('judgeAnswer', () => {
  const judge = (answers: string[], ...quotes: string[]) => judgeAnswer(questionOf(...answers), answerOf(...quotes));

  it('finds the answer in the first quote, and in its sentence in bold', () => {
    expect(judge(['the county'], 'Before. *It was the county.* After.', 'Another.')).toEqual({
      kind: 'fact',
      answerable: true,
      refused: false,
      first: true,
      among: true,
      highlighted: true,
      scoped: undefined,
      quotes: 2,
      milliseconds: 12,
    });
  });

  it('finds the scope right where it is the expected one, by id or name', () => {
    const answer = {
      ...answerOf('x'),
      scope: [{ id: '330824', name: 'Kaihua County', within: null }],
    } as const;
    const scoped = (scope?: string[]) => judgeAnswer({ ...questionOf('x'), scope }, answer).scoped;
    expect([scoped(['330824']), scoped(['Kaihua County'])]).toEqual([true, true]);
    expect([scoped([]), scoped(['330825']), scoped(['330824', '330825'])]).toEqual([false, false, false]);
    expect(scoped()).toBeUndefined();
  });

  it('tells the first quote from the others', () => {
    expect(judge(['the county'], 'Nothing here.', 'It was the county.')).toMatchObject({
      first: false,
      among: true,
      highlighted: undefined,
    });
  });

  it('tells the sentence in bold from its neighbours', () => {
    expect(judge(['the county'], '*Before.* It was the county.')).toMatchObject({ first: true, highlighted: false });
    expect(judge(['the county'], 'It was the county.')).toMatchObject({ first: true, highlighted: false });
  });

  it('takes a sentence that is a part of a longer answer', () => {
    expect(judge(['One. Two. Three.'], 'One. *Two.* Three.')).toMatchObject({ highlighted: true });
  });

  it('takes any of several answers', () => {
    expect(judge(['a mill', 'the county'], 'It was the county.')).toMatchObject({ first: true });
  });

  it('takes only what is there word for word', () => {
    expect(judge(['The County'], 'It was the county.')).toMatchObject({ first: false, among: false });
  });

  it('knows a refusal, right or wrong', () => {
    expect(judge(['the county'])).toMatchObject({ answerable: true, refused: true, first: false, quotes: 0 });
    expect(judge([])).toMatchObject({ answerable: false, refused: true });
    expect(judge([], 'It was the county.')).toMatchObject({ answerable: false, refused: false, first: false });
  });
});

describe('summarize', () => {
  it('gives the shares of all, and of the sentences only where the first quote is right', () => {
    const judgements = [
      judgeAnswer(questionOf('x'), answerOf('*x*')),
      judgeAnswer(questionOf('x'), answerOf('*a* x', 'b')),
      judgeAnswer(questionOf('x'), answerOf('a', 'x', 'b')),
      judgeAnswer(questionOf('x'), answerOf()),
    ];
    expect(summarize(judgements)).toEqual({
      questions: 4,
      first: 0.5,
      among: 0.75,
      highlighted: 0.5,
      refused: 0.25,
      scoped: Number.NaN,
      quotes: 1.5,
    });
  });

  it('of nothing has no shares', () => {
    expect(summarize([])).toMatchObject({ questions: 0, first: Number.NaN, highlighted: Number.NaN });
  });
});
