import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinese } from './chinese.ts';
import { languageOfLocale, languageOfText } from './choose-language.ts';
import { english } from './english.ts';
import { LANGUAGES } from './language.ts';

const DISCORD = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What the bot's own source says, without its catalogues. */
const source = readdirSync(DISCORD, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file))
  .filter((file) => !/language[\\/](?:english|chinese)/.test(file))
  .map((file) => readFileSync(join(DISCORD, file), 'utf8'))
  .join('\n');

const roomsIn = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, room]) => room).sort();
const withoutForm = (key: string) => key.replace(/_(?:one|other)$/, '');

describe('the catalogues', () => {
  const texts: Readonly<Record<string, string>> = english;
  const translations: Readonly<Record<string, string>> = chinese;

  it('have the same texts, with the same rooms, in both languages', () => {
    const expected = Object.keys(texts).filter((key) => !key.endsWith('_one'));
    expect(Object.keys(translations).sort()).toEqual(expected.sort());
    for (const key of expected) {
      const rooms = new Set([...roomsIn(texts[key] ?? ''), ...roomsIn(texts[key.replace(/_other$/, '_one')] ?? '')]);
      for (const room of roomsIn(translations[key] ?? '')) expect([...rooms, 'count'], key).toContain(room);
      for (const room of rooms) if (room !== 'count') expect(roomsIn(translations[key] ?? ''), key).toContain(room);
    }
  });

  it('have no text that is never said', () => {
    const keys = new Set(Object.keys(texts).map((key) => withoutForm(key).replace(/\.about$/, '')));
    const isSaid = (key: string) =>
      source.includes(`'${key}'`) ||
      source.includes(`\`${key.replace(/[^.]+$/, '')}\${`) ||
      source.includes(`\`${key}`);
    expect([...keys].filter((key) => !isSaid(key))).toEqual([]);
  });

  it('are written in their own language', () => {
    for (const [key, text] of Object.entries(translations))
      expect(text.replace(/\{\{.*?\}\}/g, ''), key).toMatch(/^$|\P{L}|\p{Script=Han}/u);
    for (const text of Object.values(texts)) expect(text).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('a language', () => {
  it.each([
    ['en-US', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['de', 'en'],
  ])('of people whose Discord is set to %s is %s', (locale, tag) => {
    expect(languageOfLocale(locale).tag).toBe(tag);
  });

  it.each([
    ['柯城区有多少图书馆？', 'zh-CN'],
    ['How many libraries does 柯城区 have, and where are they to be found?', 'en'],
    ['12?', undefined],
  ])('of the message "%s" is %s', (text, tag) => {
    expect(languageOfText(text)?.tag).toBe(tag);
  });

  it('counts in its own way', () => {
    expect(LANGUAGES.en.say('places.passages', { count: 1 })).toBe('1 passage');
    expect(LANGUAGES.en.say('places.passages', { count: 1234 })).toBe('1,234 passages');
    expect(LANGUAGES['zh-CN'].say('places.passages', { count: 1 })).toBe('1 个段落');
    expect(LANGUAGES.en.date('2023-08-08')).toBe('8 August 2023');
    expect(LANGUAGES['zh-CN'].date('2023-08-08')).toBe('2023年8月8日');
    expect(LANGUAGES['zh-CN'].listed(['甲', '乙', '丙'], 2)).toBe('甲、乙和另外 1 项');
  });

  it('puts in whatever it is given just as it is', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{{names}}',
        '$t(answer.notFound)',
        '$&',
        '<@1>',
        '{{- names}}',
        '$t(answer.absent, {"phrases":"x"})',
      ),
    );
    fc.assert(
      fc.property(hostile, (names) => {
        for (const { say } of Object.values(LANGUAGES)) {
          const empty = say('answer.about', { names: '' });
          expect(say('answer.about', { names })).toBe(`${empty}${names}`);
        }
      }),
    );
  });
});
