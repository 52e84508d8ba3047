import { describe, expect, it } from 'vitest';
import {
  chosen,
  citation,
  huabu,
  kaihua,
  named,
  notFound,
  notFoundIn,
  quoted,
  quzhou,
  scoped,
  source,
  version,
  which,
} from './answer.fixture.ts';
import { printAnswer } from './print-answer.ts';
import { styleFor } from './style.ts';

const style = styleFor({});

const firstLine = (text: string) => text.split('\n')[0];

describe('an answer in a terminal', () => {
  it('names the quoted phrases that are nowhere', () => {
    const absent = ['Red May', 'blue\u001b[2J June'];
    const nothing = { ...notFound(), absent };
    expect(firstLine(printAnswer(nothing, style))).toBe(
      'Nothing in this collection has the words “Red May” or “blue␛[2J June”.',
    );
    expect(printAnswer(notFoundIn({ ...named(kaihua), missing: [] }, { absent }), style)).toMatch(
      /^Nothing about Kaihua County, Quzhou has the words “Red May” or/,
    );
  });

  it('is the quote with its sentence marked, and where it stands', () => {
    expect(printAnswer(quoted(citation), style)).toBe(
      [
        '  They are old. **They stand on the river.** 磨坊。',
        '',
        '  — Mills of Huabu',
        '    County Gazette · 2022-03-30 · Huabu Town · Kaihua County · § The mills · fair match',
        '    mills.txt, lines 5–7 · https://gazette.example/mills',
      ].join('\n'),
    );
  });

  it('says nothing of what is not known', () => {
    const bare = {
      ...citation,
      reference: { ...citation.reference, strength: null },
      document: { ...source, publisher: null, url: null, date: null },
      section: null,
      localities: [],
      highlight: null,
      lines: { first: 5, last: 5 },
    };
    expect(printAnswer(quoted(bare), style).split('\n')).toEqual([
      '  They are old. They stand on the river. 磨坊。',
      '',
      '  — Mills of Huabu',
      '    mills.txt, line 5',
    ]);
  });

  it('has an empty line between quotes, and names other documents that say the same', () => {
    const alsoIn = [{ ...source, file: 'other.txt', title: 'Other mills' }];
    const printed = printAnswer(quoted({ ...citation, alsoIn }, citation), style);
    expect(printed).toContain('gazette.example/mills\n    also in Other mills (other.txt)\n\n  They are old.');
  });

  it('says in one line what another version has instead, and where', () => {
    expect(printAnswer(quoted({ ...citation, versions: [version] }), style)).toContain(
      '\n    another version says lake instead of river: “They stand on the lake.” — Other mills · 2023-04-05 · other.txt, line 9',
    );
  });

  it('breaks a long title under its first word', () => {
    const document = { ...source, title: 'Mills, and what became of them in the years after the war' };
    const printed = printAnswer(quoted({ ...citation, document }), styleFor({ isTTY: true, columns: 40 }));
    expect(printed).toMatch(/ {2}— \S*Mills, and what became of them in\S*\n {4}\S*the years after the war/);
  });

  it('says that nothing answers, and what comes nearest', () => {
    expect(printAnswer(notFound({ title: 'Rice', file: 'rice.txt' }), style)).toBe(
      'Nothing in this collection answers that.\n\nNearest documents:\n  · Rice (rice.txt)',
    );
  });

  it('never lets a document or a name command the terminal', () => {
    const [bad, place] = ['a\u001b[2J\u009b1A\rb', { id: 'a\u001b[2J', name: 'b\u009b1A', within: 'c\rd' }];
    const document = { ...source, file: bad, title: bad, publisher: bad, url: bad, date: bad };
    const hostile = {
      ...citation,
      document,
      section: bad,
      localities: [place],
      alsoIn: [document],
      versions: [{ ...version, document }],
    };
    const answers = [
      scoped({ ...named(place), missing: [kaihua] }, { citations: [hostile] }),
      scoped({ ...named(place) }, { citations: [hostile], reach: 'around' }),
      scoped({ ...named(kaihua, place) }, { unanswered: [place] }),
      notFoundIn({ ...named(place), missing: [place] }, { covered: [place], nearest: [document] }),
      which(place, kaihua),
    ];
    for (const answer of answers) expect(printAnswer(answer, style).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('an answer about a place says above the quotes', () => {
  it('which place it is, and who named it', () => {
    expect(printAnswer(scoped({ ...named(kaihua) }), style)).toMatch(
      /^About Kaihua County, Quzhou \(from the question\)\n\n {2}They are old\./,
    );
    expect(firstLine(printAnswer(scoped({ ...chosen(kaihua, quzhou) }), style))).toBe(
      'About Kaihua County (Quzhou) and Quzhou (Zhejiang) (chosen)',
    );
  });

  it('of which of several places the collection has nothing', () => {
    const printed = printAnswer(scoped({ ...named(kaihua, quzhou), missing: [quzhou] }), style);
    expect(printed.split('\n').slice(0, 3)).toEqual([
      'About Kaihua County, Quzhou (from the question)',
      'Nothing on Quzhou, Zhejiang in this collection.',
      '',
    ]);
  });

  it('about which of several places nothing answers, whatever the quotes have to do with the others', () => {
    const places = { ...named(kaihua, huabu, quzhou), missing: [quzhou] };
    expect(
      printAnswer(scoped(places, { unanswered: [huabu] }), style)
        .split('\n')
        .slice(0, 4),
    ).toEqual([
      'About Kaihua County, Quzhou (from the question)',
      'No passage about Huabu Town, Kaihua County was found that answers this.',
      'Nothing on Quzhou, Zhejiang in this collection.',
      '',
    ]);
    const naming = scoped({ ...named(kaihua, huabu) }, { unanswered: [huabu], reach: 'naming' });
    expect(firstLine(printAnswer(naming, style))).toBe(
      'Nothing about Kaihua County, Quzhou answers this; this passage names it.',
    );
  });

  it('about which of several places more answers than was wanted', () => {
    const places = scoped({ ...named(kaihua, huabu, quzhou) }, { unanswered: [huabu], beyondLimit: [quzhou] });
    expect(printAnswer(places, style).split('\n').slice(0, 3)).toEqual([
      'About Kaihua County, Quzhou (from the question)',
      'What is about Quzhou, Zhejiang answers this too: a higher --limit shows it.',
      'No passage about Huabu Town, Kaihua County was found that answers this.',
    ]);
  });

  it('when the passages only name it', () => {
    const sentence = 'Nothing about Kaihua County, Quzhou answers this; this passage names it.';
    expect(firstLine(printAnswer(scoped({ ...named(kaihua) }, { reach: 'naming' }), style))).toBe(sentence);
    const two = scoped({ ...named(kaihua, quzhou) }, { reach: 'naming', citations: [citation, citation] });
    expect(firstLine(printAnswer(two, style))).toBe(
      'Nothing about Kaihua County (Quzhou) or Quzhou (Zhejiang) answers this; these passages name them.',
    );
  });

  it('when the passages are about what it lies in', () => {
    const around = (...localities: typeof citation.localities) =>
      scoped({ ...named(kaihua) }, { reach: 'around', citations: [{ ...citation, localities }] });
    expect(firstLine(printAnswer(around(quzhou, huabu), style))).toBe(
      'Nothing about Kaihua County, Quzhou answers this; this is about Quzhou, Zhejiang, which Kaihua County is part of.',
    );
    const zhejiang = { id: '330000', name: 'Zhejiang', within: null };
    expect(firstLine(printAnswer(around(zhejiang), style))).toBe(
      'Nothing about Kaihua County, Quzhou answers this; this is about what Kaihua County is part of.',
    );
  });
});

describe('where nothing about a place answers', () => {
  it('is said, with a way to look further', () => {
    const answer = notFoundIn({ ...named(kaihua), missing: [] }, { nearest: [{ title: 'Rice', file: 'rice.txt' }] });
    expect(printAnswer(answer, style).split('\n')).toEqual([
      'Nothing about Kaihua County, Quzhou answers that.',
      '',
      'Nearest documents:',
      '  · Rice (rice.txt)',
      '',
      'With --everywhere all of the collection is asked.',
    ]);
  });

  it('as the collection has nothing of it, the nearest places that it has are named', () => {
    const chengdu = { id: '510100', name: 'Chengdu', within: 'Sichuan' };
    const answer = notFoundIn({ ...chosen(chengdu), missing: [chengdu] }, { covered: [quzhou, kaihua] });
    expect(printAnswer(answer, style)).toBe(
      'Nothing on Chengdu, Sichuan in this collection. There is something on Quzhou (Zhejiang) and Kaihua County (Quzhou).',
    );
  });
});

describe('a name that may mean several places', () => {
  const [inner, wuhan] = [
    { id: '150402', name: 'Hongshan District', within: 'Chifeng' },
    { id: '420111', name: 'Hongshan District', within: 'Wuhan' },
  ];

  it('is asked back, with what to type for each', () => {
    expect(printAnswer(which(wuhan, inner), style).split('\n')).toEqual([
      'Which Hongshan District do you mean?',
      '',
      '  420111  Hongshan District, Wuhan',
      '  150402  Hongshan District, Chifeng',
      '',
      'Ask again with one of them, for example: --locality 420111',
    ]);
  });

  it('is not repeated where the places are called differently', () => {
    expect(firstLine(printAnswer(which(wuhan, quzhou), style))).toBe('Which of these places do you mean?');
  });
});
