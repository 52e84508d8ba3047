import { describe, expect, it } from 'vitest';
import type { Asked } from '../../answer/answer.ts';
import type { Bounds } from '../../answer/bounds.ts';
import { chosen, citation, kaihua, named, notFoundIn, quzhou, scoped, source } from './answer.fixture.ts';
import { answerJson } from './answer-json.ts';
import { printAnswer } from './print-answer.ts';
import { styleFor } from './style.ts';

const style = styleFor({});
const everywhere: Pick<Asked, 'scope' | 'scopeFrom' | 'missing'> = { scope: [], scopeFrom: 'question', missing: [] };

const in2023: Bounds = { from: '2023-01-01', to: '2023-12-31', chosen: null, documents: 2, undated: 3 };
const inMills: Bounds = { from: null, to: null, chosen: [source], documents: 1, undated: 0 };

const quotes = (bounds: Bounds, scope = {}) => printAnswer({ ...scoped(scope), bounds }, style).split('\n');
const nothing = (bounds: Bounds, scope = everywhere) =>
  printAnswer({ ...notFoundIn(scope), bounds }, style).split('\n\n');

describe('a bounded answer says above the quotes', () => {
  it.each<[Bounds, string]>([
    [in2023, 'Only from the 2 documents dated 2023 (3 documents without a date are left out)'],
    [
      { ...in2023, to: null, documents: 1, undated: 1 },
      'Only from the one document dated 2023 or later (1 document without a date is left out)',
    ],
    [{ ...in2023, from: null, undated: 0 }, 'Only from the 2 documents dated 2023 or earlier'],
    [{ ...in2023, to: '2023-08-08', undated: 0 }, 'Only from the 2 documents dated 2023-01-01 to 2023-08-08'],
    [inMills, 'Only from Mills of Huabu (mills.txt)'],
  ])('from what it is', (bounds, sentence) => {
    expect(quotes(bounds).slice(0, 3)).toEqual([sentence, '', expect.stringContaining('They are old.')]);
  });

  it('that after its place', () => {
    expect(quotes(in2023, { ...named(kaihua) }).slice(0, 2)).toEqual([
      'About Kaihua County, Quzhou (from the question)',
      expect.stringMatching(/^Only from the 2 documents dated 2023/),
    ]);
  });
});

describe('where nothing within the bounds answers', () => {
  it('the answer says among how many documents, and how to ask all of them', () => {
    expect(nothing(in2023)).toEqual([
      'Nothing in the 2 documents dated 2023 answers that. 3 documents without a date are left out.',
      'Without --from and --to all of the collection is asked.',
    ]);
    expect(nothing(inMills, { ...chosen(kaihua), missing: [] })).toEqual([
      'Nothing about Kaihua County, Quzhou in Mills of Huabu (mills.txt) answers that.',
      'With --everywhere and without --document all of the collection is asked.',
    ]);
  });

  it('the answer says that there is no document within, rather than that none answers', () => {
    const in2020 = { ...in2023, from: '2020-01-01', to: '2020-12-31', documents: 0, undated: 0 };
    expect(nothing(in2020)[0]).toBe('No document of this collection is dated 2020.');
    expect(nothing({ ...in2020, chosen: [source] })[0]).toBe(
      'Mills of Huabu (mills.txt) is dated 2022-03-30, not 2020.',
    );
    const undated = { ...in2020, chosen: [{ ...source, date: null }], undated: 1 } as const;
    expect(nothing(undated)[0]).toBe('Mills of Huabu (mills.txt) has no date.');
  });

  it('because the collection has nothing of the place, it says so', () => {
    expect(nothing(in2023, { ...named(quzhou), missing: [quzhou] })).toEqual([
      'Nothing on Quzhou, Zhejiang in this collection.',
    ]);
  });
});

it('a bounded answer as JSON has its bounds', () => {
  expect(
    answerJson({ ...scoped({}, { citations: [citation] }), bounds: { ...in2023, chosen: [source] } }).bounds,
  ).toEqual({
    from: '2023-01-01',
    to: '2023-12-31',
    document: { file: 'mills.txt', title: 'Mills of Huabu' },
    documents: 2,
    undated: 3,
  });
});

it('a title never commands the terminal', () => {
  const bad = 'a\u001b[2J\u009b1A\rb';
  const document = { file: bad, title: bad, date: bad };
  for (const documents of [0, 1]) {
    const bounds: Bounds = { ...inMills, from: '2023-01-01', chosen: [document], documents };
    expect([...quotes(bounds), ...nothing(bounds)].join('')).not.toMatch(/(?!\n)\p{Cc}/u);
  }
});
