import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAlone } from '../../documents/folder.fixture.ts';
import { atOnce } from '../../text/in-turns.ts';
import { cpuMilliseconds } from '../../time.fixture.ts';
import { china } from '../gazetteer.fixture.ts';
import { applyGazetteer } from '../operator/operator-gazetteer.ts';
import { bareNames } from './bare-names.ts';
import { textsOf } from './document-texts.ts';
import { namesIn } from './mention.ts';
import { ownLocalities } from './own-localities.ts';
import { showLocalities } from './shown-localities.ts';

/** The bare names in a document, in order: as they are written, and the division code. */
async function bareIn(text: string, base = china): Promise<string[]> {
  const document = await readAlone('a.md', text);
  const gazetteer = base.with(showLocalities([document], base));
  const texts = atOnce(namesIn(textsOf(document), gazetteer));
  const mentions = texts.flatMap((named) => named.mentions);
  const own = ownLocalities(mentions, gazetteer);
  return atOnce(bareNames(texts, own, gazetteer)).map((name) => {
    return `${name.in.text.slice(name.span.start, name.span.end)} ${name.locality.id}`;
  });
}

const KAIHUA = ['Kaihua 330824'];

describe('a county’s bare name', () => {
  it.each([
    'Eleven mills were built in Kaihua, all of them of stone.',
    'Eleven mills were built near Kaihua’s old bridge.',
    'Near Kaihua eleven mills were built.',
    'Millers came to Kaihua in the spring.',
    'The mills of Kaihua are old.',
    'Kaihua villagers built eleven mills.',
    'Kaihua’s old villages have eleven mills.',
    'A Kaihua-based miller built eleven mills.',
    'Kaihua has eleven mills.',
    'Kaihua, by building eleven mills, fed the whole valley.',
    'By building eleven mills, Kaihua fed the whole valley.',
    'The mills were counted. Kaihua has eleven of them.',
  ])('may be the county’s where it is written as a place’s is: %s', async (text) => {
    expect(await bareIn(`# Old mills\n\n${text}\n`)).toEqual(KAIHUA);
  });

  it('is believed wherever it stands in a document that writes it so once', async () => {
    const text =
      '# Old mills in Kaihua\n\nMillers praised Kaihua. The Kaihua mills are old, and so is Kaihua Bridge.\n';
    expect(await bareIn(text)).toEqual(['Kaihua 330824', 'Kaihua 330824', 'Kaihua 330824']);
  });

  it.each([
    'Mills in Kaihua are old: see www.kaihua.example for them, or kaihua/mills.',
    'Mills in Kaihua are old. Kaihua Shi has younger ones.',
    'Mills in Kaihua are old. They saw Kaihua Bridge, Great Kaihua, "Kaihua", Dalian-Kaihua and KAIHUA.',
  ])('is not believed but where it stands alone: %s', async (text) => {
    expect(await bareIn(`# Old mills\n\n${text}\n`)).toEqual(KAIHUA);
  });

  it.each([
    ['a person’s', 'Mills in Kaihua are old. Wang Kaihua counted them.'],
    ['a person’s in syllables', 'Mills in Kaihua are old. Kai Hua counted them.'],
    ['a person’s who speaks', 'Mills in Kaihua are old. Kaihua said so.'],
    ['a person’s who was born', 'The mills of Kaihua are old. Kaihua was born there.'],
    ['a person’s of an age', 'The mills of Kaihua are old. Kaihua is 42 years old.'],
    ['a person’s who has kin', 'Kaihua has a mill. Kaihua’s younger brother has none.'],
    ['a person’s with a title', 'Kaihua has a mill. Professor Kaihua has none.'],
    ['a person’s who has something', 'The mills of Kaihua’s rival are old.'],
    ['any thing’s in a list', 'They listed wheels, Kaihua and stones.'],
    ['a firm’s', 'Mills in Kaihua are old. Kaihua Group bought them.'],
    ['a brand’s', 'They relied on "Jiangcheng Bee Nest", and "Kaihua" in Kaihua Bee Nest.'],
    ['a part of a longer name', 'The work of Dalian Kaiyang World Seafood is known. They went to Kaiyang World.'],
    ['a bridge’s', 'They saw the bridge at Luding Bridge, and rested in Luding Temple.'],
    ['an agency’s', 'Hangzhou lies far away, reports (Xinhua). The reporters of Xinhua came.'],
    ['one of several divisions’', 'Eleven mills were built in Qujiang, all of them of stone.'],
    ['an ordinary word', 'Eleven mills were built in Boxing, all of them of stone.'],
    ['an ordinary word that the document writes small', 'They built in Kaihua. To kaihua is to build.'],
    ['a people’s', 'Oroqen herders built eleven mills. The mills of Oroqen are old.'],
    ['a word of a headline', 'ELEVEN MILLS BUILT IN KAIHUA'],
    ['a thing’s', 'Each Kaihua has eleven teeth. The Kaihua is a tool, and every Kaihua turns.'],
    ['a town’s that the document shows', 'The town of Kaihua has a mill. Mills in Kaihua are old.'],
    ['too short', 'Eleven mills were built in Sog, all of them of stone.'],
    ['another word’s in Chinese', 'Eleven mills were built in 开化, all of them of stone.'],
  ])('is not believed where it may be %s', async (_, text) => {
    expect(await bareIn(`# Old mills\n\n${text}\n`)).toEqual([]);
  });

  it('is not believed in a document about another province, which may have a village of the name', async () => {
    const text = 'Eleven mills were built in Kaihua, all of them of stone.';
    expect(await bareIn(`# Old mills of Sichuan\n\n${text}\n`)).toEqual([]);
    expect(await bareIn(`# Old mills of Hangzhou\n\n${text}\n`)).toEqual(KAIHUA);
  });

  it('is no open question where its document says enough', async () => {
    expect(await bareIn('# Old mills of Quzhou\n\nEleven mills were built in Kaihua.\n')).toEqual([]);
    expect(await bareIn('# Old mills\n\nKaihua County is old. Eleven mills were built in Kaihua.\n')).toEqual([]);
  });

  it('is none that the operator hides, or gives to something else', async () => {
    const text = '# Old mills\n\nEleven mills were built in Kaihua.\n';
    const hidden = applyGazetteer('localities:\n  - id: "330824"\n    hide: true\n', china).gazetteer;
    expect(await bareIn(text, hidden)).toEqual([]);
    const given = applyGazetteer('localities:\n  - { name: Kaihua, kind: village }\n', china).gazetteer;
    expect(await bareIn(text, given)).toEqual([]);
  });

  it('stands where it is said to stand, whatever is around it', () => {
    const word = fc.constantFrom('Kaihua', 'in', 'Wang', 'the', 'mills', ',', '.', '"', 'Longyou', '\n', 'of', '开化');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const whole = { role: 'body', text, span: { start: 0, end: text.length } } as const;
        for (const { span } of atOnce(bareNames(atOnce(namesIn([whole], china)), [], china))) {
          expect(['Kaihua', 'Longyou']).toContain(text.slice(span.start, span.end));
        }
      }),
    );
  });

  it('takes less time than finding all names, in a document that has thousands of one', () => {
    const text = 'Eleven mills were built in Kaihua, all of them of stone. '.repeat(10_000);
    const whole = { role: 'body', text, span: { start: 0, end: text.length } } as const;
    const finding = cpuMilliseconds(() => atOnce(namesIn([whole], china)));
    const texts = atOnce(namesIn([whole], china));
    expect(cpuMilliseconds(() => expect(atOnce(bareNames(texts, [], china))).toHaveLength(10_000))).toBeLessThan(
      finding,
    );
  });
});
