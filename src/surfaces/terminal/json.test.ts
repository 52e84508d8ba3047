import { expect, it } from 'vitest';
import { jsonLine, jsonText } from './json.ts';

it('what a terminal would obey is written as an escape, and read back the same', () => {
  const value = { title: 'a\u001b[2J\u009b2J\u007f开化' };
  for (const json of [jsonLine(value), jsonText(value)]) {
    expect(json.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(json).toContain('开化');
    expect(JSON.parse(json)).toEqual(value);
  }
});

it('a line has no line break in it', () => {
  expect(jsonLine({ quote: 'a\nb' })).toBe('{"quote":"a\\nb"}');
});
