import { describe, expect, it } from 'vitest';
import type { Answer } from '../../answer/answer.ts';
import type { Among, Fate } from '../../answer/considered.ts';
import type { Explained, ExplainedPassage } from '../../answer/explain.ts';
import { nothingRead } from '../../answer/reading.fixture.ts';
import type { LocalityLabel } from '../../localities/label.ts';
import { passageWith } from '../../passages/passage.fixture.ts';
import { chosen, citation, kaihua, named, quoted, quzhou, scoped, which } from './answer.fixture.ts';
import { columnsOf } from './columns.ts';
import { explanationJson } from './explanation-json.ts';
import { printExplanation } from './print-explanation.ts';
import { styleFor } from './style.ts';

const plain = styleFor({});

const passage: ExplainedPassage = {
  rank: 1,
  id: 'AbCdEfGh-_12',
  file: 'mills.txt',
  lines: { first: 5, last: 7 },
  text: 'They are old.\nThey stand on the river.',
  score: 0.61239,
  probability: 0.87123,
  signals: {
    whole: 0.712345,
    sentence: 0.8,
    document: -0.034,
    share: 0.4,
    documentShare: 0.052,
    expected: 1,
    found: ['mill'],
    covered: 0.5,
    lacking: 1.2,
    hasRarest: true,
    hasAnswerKind: true,
    alignment: 0.6,
    counted: null,
    reading: 2,
  },
  found: ['mills'],
  missing: ['bridges'],
  fate: { leftOut: null },
  sameAs: null,
};

const ASKED = 'Where do the mills stand?';
const everywhere: Among = { reach: 'about', localities: [], asked: ASKED };
const about = (...passages: ExplainedPassage[]): Explained[] => [{ among: everywhere, passages, more: 0 }];
const words = [
  { term: 'mill', written: 'mills' },
  { term: 'bridg', written: 'bridges' },
];
const answer: Answer = { ...quoted(citation), read: { ...nothingRead, words } };
const linesOf = (of: Answer, reaches: readonly Explained[]) => printExplanation(of, reaches, plain).split('\n');

describe('an explanation in a terminal', () => {
  it('shows how the question was read', () => {
    const span = { start: 0, end: 5 };
    const read = {
      words,
      names: ['开化'],
      corrections: [{ span, written: 'Kaihau', meant: 'Kaihua' }],
      answerKind: 'number',
      phrases: ['Red May', 'White June'],
      excluded: ['Wuhan'],
    } as const;
    expect(linesOf({ ...scoped({ ...named(kaihua) }), read }, about()).slice(0, 8)).toEqual([
      'How the question was read',
      '  words      mills, bridges',
      '  slips      Kaihau → Kaihua',
      '  asks for   a number',
      '  place      Kaihua County, Quzhou (named)',
      '  also as    开化',
      '  must have  “Red May” and “White June”',
      '  must lack  “Wuhan”',
    ]);
  });

  it('shows of a passage where it stands, what its score is made of, and its words', () => {
    expect(linesOf(answer, about(passage)).slice(3)).toEqual([
      'Looked for in all of the collection',
      '',
      '   1  87%    quoted',
      '      mills.txt, lines 5–7: “They are old. They stand on the river.”',
      '      meaning: passage 71%, sentence 80%, document -3.4%, each word 60% · words: passage 40%, document 5.2% · reader: 88%',
      '      has mills; lacks bridges',
    ]);
  });

  it.each<[Fate, string]>([
    [{ leftOut: 'unlikely', least: 0.0651 }, '   1  6.2%   unlikely: 6.2%, shown from 6.5%'],
    [{ leftOut: 'far-behind', least: 0.36 }, '   1  6.2%   far behind the best: 6.2%, shown from 36%'],
    [{ leftOut: 'beyond-limit', limit: 3 }, '   1  6.2%   beyond the limit of 3'],
    [{ leftOut: 'not-read', read: 8 }, '   1  –      not read: only the best 8 are'],
  ])('tells why a passage is left out: %o', (fate, expected) => {
    const probability = fate.leftOut === 'not-read' ? null : 0.0621;
    expect(linesOf(answer, about({ ...passage, fate, probability }))).toContain(expected);
  });

  it('tells which one says the same', () => {
    const by = passageWith({ id: 'x' });
    const same = { ...passage, rank: 4, sameAs: 1, fate: { leftOut: 'said-already', by } } as const;
    expect(linesOf(answer, about(same))).toContain('   4  87%    says the same as 1');
  });

  it('tells what was asked for and is not there, and how far words count in another script', () => {
    const signals = { ...passage.signals, hasAnswerKind: false, expected: 0.25, alignment: null, reading: null };
    const asked = { ...answer, read: { ...answer.read, answerKind: 'date' } } as const;
    expect(linesOf(asked, about({ ...passage, signals })).join('\n')).toContain(
      'document 5.2%, counted for 25% as it is in another script · lacks a date\n',
    );
  });

  it('tells how well what is to be counted is counted', () => {
    const asked = { ...answer, read: { ...answer.read, answerKind: 'number' } } as const;
    const shown = linesOf(asked, about({ ...passage, signals: { ...passage.signals, counted: 0.12 } })).join('\n');
    expect(shown).toContain('has a number · counts what is asked for: 12% · reader: 88%\n');
  });

  it('tells where it was looked one after the other, and how much is not shown', () => {
    const reaches: Explained[] = [
      { among: { ...everywhere, reach: 'about', localities: [kaihua] }, passages: [passage], more: 1_234 },
      { among: { ...everywhere, reach: 'naming', localities: [kaihua] }, passages: [{ ...passage, rank: 2 }], more: 0 },
      { among: { ...everywhere, reach: 'around', localities: [kaihua] }, passages: [{ ...passage, rank: 3 }], more: 1 },
    ];
    const shown = linesOf(scoped({ ...chosen(kaihua) }), reaches).filter((line) => /^(?:Looked| {2}…)/.test(line));
    expect(shown).toEqual([
      'Looked for in what is about Kaihua County, Quzhou',
      '  … and 1,234 passages more',
      'Looked for in what names Kaihua County, Quzhou, but is about others',
      'Looked for in what is about the whole that Kaihua County, Quzhou is part of',
      '  … and 1 passage more',
    ]);
  });

  it('tells what was asked of each of several places', () => {
    const one = (place: LocalityLabel, asked: string): Explained => {
      return { among: { reach: 'about', localities: [place], asked }, passages: [passage], more: 0 };
    };
    const searched = [one(kaihua, 'Mills in Kaihua?'), one(quzhou, 'Mills in \u001bQuzhou?')];
    const of = scoped({ ...named(kaihua, quzhou) });
    expect(linesOf(of, searched).filter((line) => line.startsWith('Looked'))).toEqual([
      'Looked for “Mills in Kaihua?” in what is about Kaihua County, Quzhou',
      'Looked for “Mills in ␛Quzhou?” in what is about Quzhou, Zhejiang',
    ]);
    expect(explanationJson(of, searched).searched).toMatchObject([
      { localities: [kaihua], asked: 'Mills in Kaihua?' },
      { localities: [quzhou] },
    ]);
  });

  it('says that nothing was looked for where a place has to be told first', () => {
    expect(linesOf(which(kaihua), []).at(-1)).toBe(
      'Nothing was looked for yet, as it is not clear which place is meant.',
    );
  });

  it('shows control characters of documents and questions, and obeys none', () => {
    const bad = 'a\u001b[2Jb\u009bc';
    const shown = printExplanation(
      {
        ...answer,
        read: { ...answer.read, phrases: [bad], words: [{ term: 'a', written: bad }] },
      },
      about({ ...passage, file: bad, text: bad, found: [bad], missing: [bad] }),
      plain,
    );
    expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(shown).toContain('␛[2J');
  });

  it('fits a terminal of 100 columns', () => {
    const long = { ...passage, text: '磨坊'.repeat(200), found: Array(60).fill('mills'), file: 'mills-'.repeat(30) };
    for (const line of printExplanation(answer, about(long), styleFor({ isTTY: true, columns: 100 })).split('\n')) {
      expect(columnsOf(line)).toBeLessThanOrEqual(100);
    }
  });
});

it('an explanation as JSON has the numbers with four digits', () => {
  const far = { ...passage, fate: { leftOut: 'far-behind', least: 0.123456 } } as const;
  expect(explanationJson(answer, about(far))).toEqual({
    read: {
      words: [
        { written: 'mills', term: 'mill' },
        { written: 'bridges', term: 'bridg' },
      ],
      corrections: [],
      answerKind: null,
      names: [],
      phrases: [],
      excluded: [],
    },
    searched: [
      {
        reach: 'about',
        localities: [],
        asked: ASKED,
        passages: [
          {
            rank: 1,
            passage: 'AbCdEfGh-_12',
            file: 'mills.txt',
            lines: { first: 5, last: 7 },
            probability: 0.8712,
            score: 0.6124,
            meaning: { passage: 0.7123, sentence: 0.8, document: -0.034, eachWord: 0.6 },
            words: { passage: 0.4, document: 0.052, expected: 1, covered: 0.5, found: ['mills'], missing: ['bridges'] },
            hasAnswerKind: true,
            counted: null,
            reader: 2,
            leftOut: 'far-behind',
            least: 0.1235,
            sameAs: null,
          },
        ],
        more: 0,
      },
    ],
  });
});
