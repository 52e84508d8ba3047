import { describe, expect, it } from 'vitest';
import { atOnce } from '../../text/in-turns.ts';
import { findShownNames } from './shown-names.ts';

const mentionsIn = (text: string) => atOnce(findShownNames(text, { start: 0, end: text.length }));

describe('findShownNames', () => {
  it.each([
    ['They met millers from Kaihua County.', ['Kaihua County']],
    ['They met millers from the county of Kaihua.', ['Kaihua County']],
    ['They went from Longyou County to Kecheng District.', ['Longyou County', 'Kecheng District']],
    ['He taught at the Shenyang Technology Institute.', ['Shenyang Technology Institute']],
    ['It lies in Bayingolin Mongolian Autonomous Prefecture.', ['Bayingolin Mongolian Autonomous Prefecture']],
    ['They met in the county town, at a school of the village.', []],
    ['The county of the mills is old.', []],
    ['In Longyou County the mills are old.', ['Longyou County']],
    ['At Shenyang Technology Institute the mills are drawn.', ['Shenyang Technology Institute']],
    ['Meanwhile Kaihua County built eleven mills.', ['Kaihua County']],
    ['The County has four towns. This School was closed. Every Village has a mill.', []],
    ['They met millers from the District of Smart New City.', ['Smart New City']],
    ["Kaihua County's towns are old.", ['Kaihua County']],
    ['The millers of Longyou\nCounty are old.', ['Longyou County']],
    ['Quzhou Opens Wu Opera Museum', ['Wu Opera Museum']],
    ['Mayor of Quzhou Visits Kaihua County Hospital', ['Kaihua County Hospital']],
    ['Quzhou Celebrates Museum Day', []],
    ['The Village of Shangtou Wins a Prize. The Town of Huabu Sells Tea.', ['Shangtou Village', 'Huabu Town']],
    ['', []],
  ])('in "%s" finds %j', (text, names) => {
    expect(mentionsIn(text).map(({ name }) => name)).toEqual(names);
  });

  it('says where each stands, in the whole text', () => {
    const text = 'Longyou County. They met millers from the county of Kaihua, and then from Quzhou City.';
    const found = atOnce(findShownNames(text, { start: 16, end: text.length }));
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['the county of Kaihua', 'Quzhou City']);
  });

  it('says so too where a headline goes on, before it or behind it', () => {
    const text = 'The Village of Shangtou Wins a Prize, Quzhou Opens Wu Opera Museum';
    const found = mentionsIn(text).map(({ span }) => text.slice(span.start, span.end));
    expect(found).toEqual(['The Village of Shangtou', 'Wu Opera Museum']);
  });
});
