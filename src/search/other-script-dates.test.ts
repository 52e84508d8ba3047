import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { datesInOtherScript } from './other-script-dates.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'english.txt':
      'The mills opened on March 18 and closed on the 3rd of Sept, so that they may rest; in May nobody came.',
    'chinese.txt': '水磨在三月十八日开放，九月三日关闭，五月没有人来，12月也没有人来。',
  });
});

const datesIn = (question: string) => [...datesInOtherScript(question, library.index).values()].flat().sort();

describe('a date that a question names', () => {
  it('is told word by word', () => {
    expect([...datesInOtherScript('９月３日呢？', library.index)]).toEqual([
      ['9月', ['sept']],
      ['3', ['3rd']],
    ]);
    expect([...datesInOtherScript('on September 3rd', library.index)]).toEqual([
      ['septemb', ['9月']],
      ['3rd', ['3']],
    ]);
  });

  it.each([
    ['三月十八日有什么?', ['march']],
    ['3月18日有什么?', ['march']],
    ['９月３日呢？', ['sept', '3rd']],
    ['What was on March 18?', ['3月', '18']],
    ['what was on march 18th', ['3月', '18']],
    ['Who came on 3 September?', ['9月', '3']],
    ['Who came in May?', ['5月']],
    ['Who came in december?', ['12月']],
    ['Sept. 3', ['9月', '3']],
  ])('is looked for as the other script writes it: %s', (question, terms) => {
    expect(datesIn(question)).toEqual(terms.sort());
  });

  it.each(['May they rest?', 'how far did they march', 'Who came in 2021?', '18日', '一月', 'in July'])(
    'is none where a word only looks like one, or no passage has it: %s',
    (question) => {
      expect(datesIn(question)).toEqual([]);
    },
  );
});
