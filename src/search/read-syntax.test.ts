import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../time.fixture.ts';
import { readSyntax } from './read-syntax.ts';

describe('quotation marks in a question', () => {
  it.each([
    ['Who is in the "24th Tour Steering Group"?', ['24th Tour Steering Group']],
    ['What did “Red May” and "White June" bring?', ['Red May', 'White June']],
    ['他说"红五月"是什么?', ['红五月']],
    ['哪所学校办了“红五月”比赛?', ['红五月']],
    ['「红五月」与『白六月』', ['红五月', '白六月']],
    ['The „Red May“ contest', ['Red May']],
    ['what is ＂Red May＂', ['Red May']],
    ['who held a «Red May» contest', ['Red May']],
    ['„Red May“, »White June« and « Blue July »', ['Red May', 'White June', 'Blue July']],
    ['〝红五月〞是什么', ['红五月']],
    ['"Red May," and what else?', ['Red May,']],
  ])('demand what is between them: %s', (question, phrases) => {
    expect(readSyntax(question)).toEqual({ asked: question, phrases, excluded: [] });
  });

  it.each([
    'a 5" disk and a 3" one',
    'who said "Red May',
    "the school's 'Red May' and the mills' wheels",
    '《红五月》是谁写的?',
    '"" and "?!"',
    '“How many mills are there?”',
    '"有多少水磨?"',
  ])('demand nothing in: %s', (question) => {
    expect(readSyntax(question)).toEqual({ asked: question, phrases: [], excluded: [] });
  });
});

describe('a hyphen in a question', () => {
  it.each([
    ['wall paintings -Hejing', 'wall paintings', ['Hejing']],
    ['-Beijing mills -"old wheel" of stone', 'mills  of stone', ['Beijing', 'old wheel']],
    ['mills -well-known, please', 'mills , please', ['well-known']],
    ['水磨 -北京 －“红五月”', '水磨', ['北京', '红五月']],
    ['-Beijing', '', ['Beijing']],
  ])('before a word excludes it: %s', (question, asked, excluded) => {
    expect(readSyntax(question)).toEqual({ asked, phrases: [], excluded });
  });

  it.each([
    'is it -5 degrees in a well-known place',
    'from 2020-2021 - or later',
    'mills – old -- and new --everywhere',
    'the "tour -group" of x-y',
  ])('excludes nothing in: %s', (question) => {
    expect(readSyntax(question)).toMatchObject({ asked: question, excluded: [] });
  });
});

describe('any question', () => {
  it('without these marks is left as it is', () => {
    const unit = fc.constantFrom('a', 'é', '水', '5', ' ', '\n', ',', "'", '’', '?', '《', '》');
    fc.assert(
      fc.property(fc.string({ unit }), (question) => {
        expect(readSyntax(question)).toEqual({ asked: question, phrases: [], excluded: [] });
      }),
    );
  });

  it('is read in no time, however odd', () => {
    const time = cpuMilliseconds(() => {
      for (const odd of ['"', '-a', '“', '-a-', '" "', '「"”']) readSyntax(odd.repeat(300).slice(0, 1_000));
    });
    expect(time).toBeLessThan(500);
  });
});
