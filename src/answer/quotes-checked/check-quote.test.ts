import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../../index/library.fixture.ts';
import { slice } from '../../text/span.ts';
import { SourceChangedError } from '../quote.ts';
import { checkQuote, LONGEST_QUOTE } from './check-quote.ts';
import type { CheckedQuote, Nearly } from './checked-quote.ts';

const OLD = `Mills of Huabu

Release time:2019-03-30

Huabu County has had mills since the Song dynasty. They were built of 90 stones each,
and every one of them is in use today. The villagers of Tongcun did not sell “Old Mill” in 1873; they
carried every stone of it to Kaihua themselves.
`;
const NEW = `Old mills

Release time:2023-04-05

The county knows its past. They were built of 90 stones each, and every one of them is in use today. Nobody knows who built the bridge of Hejing.
`;
const CHINESE = `红色故事

开化县的退休干部和老战士向党员讲述了42个红色故事，用亲身经历感染了年轻干部。活动在智慧新城举行，没有人提前离开。
`;
const FILES = { 'old.txt': OLD, 'new.txt': NEW, 'chinese.txt': CHINESE };
const STONES = 'They were built of 90 stones each, and every one of them is in use today.';

let library: WordLibrary;

beforeAll(async () => {
  library = await libraryOf(FILES);
});

const check = (text: string) => checkQuote(text, library);

function placesIn(checked: CheckedQuote) {
  if (checked.outcome !== 'identical' && checked.outcome !== 'same-words') throw new Error(`It is ${checked.outcome}`);
  return checked.places;
}

/** The words that differ, as the document and the text have them. */
function differingIn(text: string, { places: [first] }: Nearly) {
  return first.differences.map(({ kind, given, found }) => [kind, slice(first.quote, found), slice(text, given)]);
}

async function differing(text: string) {
  const checked = await check(text);
  return checked.outcome === 'nearly' ? differingIn(checked.text, checked) : checked.outcome;
}

describe('a quote that stands in the documents', () => {
  it('is shown at every place, from the oldest document on, cut from its file', async () => {
    const checked = await check(STONES);
    expect(checked).toMatchObject({ outcome: 'identical', text: STONES, total: 2 });
    const [first, second] = placesIn(checked);
    expect(first).toMatchObject({
      document: { file: 'old.txt', title: 'Mills of Huabu', date: '2019-03-30' },
      stretches: [{ quote: STONES.replace('each, and', 'each,\nand'), lines: { first: 5, last: 6 } }],
      forms: ['white space'],
    });
    expect(second).toMatchObject({ document: { file: 'new.txt' }, stretches: [{ quote: STONES }], forms: [] });
    for (const { document, stretches } of placesIn(checked)) {
      const text = await readFile(join(library.folder, document.file), 'utf8');
      for (const { quote, span } of stretches) expect(quote).toBe(slice(text, span));
      expect(library.index.find(first.passage ?? '')?.file).toBe('old.txt');
    }
  });

  it.each([
    ['> They were built of 90 stones each,\n> and every one of them is in use today.', []],
    ['“They were built of 90 stones each, and every one of them” — Old mills, 2023', []],
    ['"they were built of ９０ stones each" (Old mills)', ['capitals', 'width']],
    ['built of 90 stones each.', ['marks at its ends']],
    ['…built of 90 stones each…', []],
    ['did not sell "old mill" in 1873', ['capitals', 'quotation marks']],
    ['The villagers of Tongcun […] carried every stone of it', ['left out']],
    ['Huabu County has had mills ... “Old Mill”', ['left out']],
    ['「讲述了42个红色故事，用亲身经历感染了年轻干部」', []],
    ['开化县的退休干部……感染了年轻干部。', ['left out']],
    ['讲述了 42 个红色故事', ['white space']],
    ['Release time:2023-04-05', []],
  ])('%j stands there, and what differs in form is told', async (text, forms) => {
    const places = placesIn(await check(text));
    expect(places.map((place) => place.forms)).toContainEqual(forms);
  });

  it('that leaves something out has its parts in their order in one document', async () => {
    expect(placesIn(await check('The county knows … who built the bridge'))[0].stretches).toMatchObject([
      { quote: 'The county knows' },
      { quote: 'who built the bridge' },
    ]);
    expect((await check('who built the bridge … The county knows')).outcome).not.toBe('same-words');
    expect((await check('The county knows its past … Huabu County has had mills')).outcome).toBe('in-parts');
  });

  it('may be short, and stand in no passage', async () => {
    expect(await check('Huabu')).toMatchObject({
      outcome: 'identical',
      places: [{ document: { file: 'old.txt' } }, {}],
    });
    expect(placesIn(await check('Release time:2019-03-30'))[0]).toMatchObject({ passage: null });
  });
});

describe('a quote that was changed', () => {
  it.each([
    ['They were built of 80 stones each, and every one of them is in use today.', [['number', '90', '80']]],
    ['They were built of 90 stones each, and every one is in use today.', [['word', 'of them', '']]],
    ['The villagers of Huabu did not sell “Old Mill” in 1873', [['name', 'Tongcun', 'Huabu']]],
    ['The villagers of Tongcun did sell “Old Mill” in 1873', [['denial', 'not', '']]],
    ['The villagers of Tongcun did not ever sell “Old Mill” in 1873', [['word', '', 'ever']]],
    ['The villagers of Tongcun did not sell “Old Mill” in 1874', [['number', '1873', '1874']]],
    ['They were built of 90 stones each and every one of them is in use today.', [['mark', ',', '']]],
    ['开化县的退休干部和老战士向党员讲述了24个红色故事，用亲身经历感染了年轻干部', [['number', '42', '24']]],
    ['和静县的退休干部和老战士向党员讲述了42个红色故事，用亲身经历感染了年轻干部', [['name', '开化', '和静']]],
    ['活动在智慧新城举行，有人提前离开。', [['denial', '没有人', '有人']]],
  ])('%j nearly stands there, with what differs', async (text, differences) => {
    expect(await differing(text)).toEqual(differences);
  });

  it('is not nearly there where most of it was', async () => {
    expect(await check('They were eaten by 12 dragons each, and none of them is to be seen today.')).toMatchObject({
      outcome: 'absent',
      isTooShort: false,
    });
  });

  it('is only looked for word for word where it is short', async () => {
    expect(await check('since the Tang')).toEqual({ text: 'since the Tang', outcome: 'absent', isTooShort: true });
    expect(await check('43个故事')).toMatchObject({ outcome: 'absent', isTooShort: true });
  });

  it('tells the words that differ by their places in both texts, marks around them or not', async () => {
    const text = '“They were built of 80 stones each, and every one of them is in use today.”';
    const checked = await check(text);
    expect(checked.text).toBe(text.slice(1, -1));
    expect(await differing(text)).toEqual([['number', '90', '80']]);
  });
});

describe('a text of several sentences', () => {
  it('tells of each whether it stands', async () => {
    const checked = await check(
      'Huabu County has had mills since the Song dynasty. Every dragon of the county eats them. Nobody knows who sold the bridge of Hejing.',
    );
    expect(checked.outcome).toBe('in-parts');
    const sentences = 'sentences' in checked ? checked.sentences : [];
    expect(sentences.map(({ finding }) => finding.outcome)).toEqual(['identical', 'absent', 'nearly']);
    expect(sentences.map(({ span }) => slice(checked.text, span).split(' ')[0])).toEqual(['Huabu', 'Every', 'Nobody']);
    const third = sentences[2]?.finding;
    expect(third?.outcome === 'nearly' && differingIn(checked.text, third)).toEqual([['word', 'built', 'sold']]);
  });

  it('that nearly stands as a whole tells of its sentences too', async () => {
    const text = `Huabu County has had mills since the Song dynasty. ${STONES.replace('90', '80')}`;
    const checked = await check(text);
    expect(checked).toMatchObject({
      outcome: 'nearly',
      sentences: [{ finding: { outcome: 'identical' } }, { finding: { outcome: 'nearly' } }],
    });
  });

  it('does not stand because of a short one that is everywhere', async () => {
    expect((await check('Old mills. Every dragon of the county eats them all.')).outcome).toBe('absent');
  });
});

describe('checking', () => {
  it('tells what is wrong with a text that has no words, or too many', async () => {
    for (const text of ['', ' ', '“…”', '> !?'])
      await expect(check(text)).rejects.toThrow(/^There are no words to check/);
    await expect(check('a '.repeat(LONGEST_QUOTE))).rejects.toThrow(
      'The text has 10000 characters: check at most 5000',
    );
  });

  it('cuts nothing from a file that was changed', async () => {
    const changed = await libraryOf(FILES);
    await writeFile(join(changed.folder, 'new.txt'), NEW.replace('90', '80'));
    await expect(checkQuote(STONES, changed)).rejects.toThrow(SourceChangedError);
  });
});

describe('any words of a document', () => {
  const slices = fc.constantFrom(OLD, NEW, CHINESE).chain((text) => {
    const edges = Array.from(text.matchAll(/(?<=^|\s)(?=\S)|(?<=\S)(?=\s)/g), ({ index }) => index);
    return fc
      .tuple(fc.nat(edges.length - 2), fc.integer({ min: 1, max: 40 }))
      .map(([first, length]) => text.slice(edges[first], edges[first + length]))
      .filter((part) => /[\p{L}\p{N}]/u.test(part));
  });

  it('are identical to what is found', async () => {
    await fc.assert(
      fc.asyncProperty(slices, async (part) => {
        const { outcome, ...checked } = await check(part);
        expect(outcome, checked.text).toBe('identical');
      }),
      { numRuns: 150 },
    );
  });

  it('are neither identical nor the same with one changed', async () => {
    const changed = slices.chain((part) => {
      const words = Array.from(part.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu));
      return fc
        .tuple(fc.constantFrom(...words), fc.constantFrom('zebra', '77', '龘'))
        .map(([{ 0: word, index }, other]) => part.slice(0, index) + other + part.slice(index + word.length));
    });
    await fc.assert(
      fc.asyncProperty(changed, async (text) => {
        expect(['nearly', 'in-parts', 'absent']).toContain((await check(text)).outcome);
      }),
      { numRuns: 150 },
    );
  });
});
