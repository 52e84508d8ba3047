import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../text/any-character.fixture.ts';
import { askedThing } from './answer-kinds.ts';
import { behindNumbers, countedThing } from './counted-thing.ts';

describe('what a question wants counted', () => {
  it.each([
    ['How many mobile party members are there in Hongshan?', 'mobile party members'],
    ['how many of the wall-paintings, please?', 'wall-paintings'],
    ['Longyou 8090 group: number of members', 'members'],
    ["How many of Hejing's old large stone wall paintings are red?", "Hejing's old large stone"],
    ['和静县有多少幅墙画?', '墙画'],
    ['来了几名干部？', '干部'],
    ['How many?', null],
    ['How long is the tunnel?', null],
    ['几乎没有人', null],
  ])('by "%s" is: %s', (question, thing) => {
    expect(countedThing(question)).toBe(thing);
  });
});

describe('what numbers count', () => {
  it('stands behind them, up to a stop and not far', () => {
    const text = 'On March 18, 60 people of the 2 teams drew 840 pictures; 7.5 km. In 12';
    const numbers = askedThing('How many?')?.find(text) ?? [];
    expect(behindNumbers(text, numbers)).toEqual([
      'people of the 2 teams drew',
      'teams drew 840 pictures',
      'pictures',
      'km',
    ]);
  });

  it('is looked for behind so many numbers as a sentence may have, and each once', () => {
    const mills = Array.from({ length: 5_000 }, (_, at) => `${at} mills of river ${at}`).join(', ');
    expect(behindNumbers(mills, askedThing('How many?')?.find(mills) ?? [])).toHaveLength(24);
    expect(behindNumbers('7 mills. 8 mills.', askedThing('How many?')?.find('7 mills. 8 mills.') ?? [])).toEqual([
      'mills',
    ]);
  });

  it('is a part of the text, whatever that is', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('12 ', 'two ', '三', '. '), anyCharacter))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (written, asked) => {
        const numbers = askedThing('How many?')?.find(written) ?? [];
        expect(behindNumbers(written, numbers).every((words) => words !== '' && written.includes(words))).toBe(true);
        const thing = countedThing(`How many ${asked}`);
        expect(thing === null || (thing !== '' && asked.includes(thing))).toBe(true);
      }),
    );
  });
});
