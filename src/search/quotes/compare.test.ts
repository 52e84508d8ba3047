import { describe, expect, it } from 'vitest';
import { slice } from '../../text/span.ts';
import { compare } from './compare.ts';
import { DifferenceKinds } from './difference-kind.ts';
import { countWords, tokensOf } from './tokens.ts';

function differences(given: string, found: string, isName = (word: string) => ['开化', '和静'].includes(word)) {
  const kinds = new DifferenceKinds(given, found, isName);
  return compare(tokensOf(given), tokensOf(found)).gaps.map((gap) => [
    kinds.kindOf(gap.given, gap.found),
    slice(found, gap.found),
    slice(given, gap.given),
  ]);
}

describe('where two texts differ', () => {
  it.each([
    ['in 24 mills', 'in 42 mills', 'number', '42', '24'],
    ['in eleven mills', 'in twelve mills', 'number', 'twelve', 'eleven'],
    ['3.5 mills', '35 mills', 'number', '35', '3.5'],
    ['up by 5%', 'up by 5', 'number', '', '%'],
    ['at -5 degrees', 'at 5 degrees', 'number', '', '-'],
    ['8500 stones', '8,500 stones', 'mark', '8,500', '8500'],
    ['10² stones', '10 stones', 'number', '10', '10²'],
    ['on 3 May', 'on 3 June', 'date', 'June', 'May'],
    ['it is the mill of Kaihua', 'it is the mill of Hejing', 'name', 'Hejing', 'Kaihua'],
    ['开化的磨坊', '和静的磨坊', 'name', '和静的', '开化的'],
    ['they do sell it', 'they do not sell it', 'denial', 'not', ''],
    ['the old mill', 'the red mill', 'word', 'red', 'old'],
    ['a well known mill', 'a well-known mill', 'mark', '-', ''],
    ['a mill and so on', 'a mill, and so on', 'mark', ',', ''],
    ['he could every day go', 'he could everyday go', 'mark', 'everyday', 'every day'],
    ['讲了三个故事', '讲了五个故事', 'number', '了五', '了三'],
  ])('%j is not %j: a %s', (given, found, kind, there, here) => {
    expect(differences(given, found)).toEqual([[kind, there, here]]);
  });

  it('forms of writing are no difference', () => {
    expect(differences('The “Old Mill”—of ＨＵＡＢＵ', 'the "old  mill" – of Huabu')).toEqual([]);
  });

  it('the words that they share are measured by the longer one', () => {
    const share = (given: string, found: string) => compare(tokensOf(given), tokensOf(found)).share;
    expect(share('a b c d', 'a b c d')).toBe(1);
    expect(share('a b c d', 'a b c x')).toBe(0.75);
    expect(share('a b', 'a b c d')).toBe(0.5);
    expect(share('a b c d', 'a b')).toBe(0.5);
    expect(share('', '')).toBe(0);
  });

  it('six Chinese characters count as four words', () => {
    expect([countWords('four words are here'), countWords('红色故事活动')]).toEqual([4, 4]);
  });
});
