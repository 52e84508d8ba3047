import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { parseYaml } from './parse-yaml.ts';

it('reads what the yaml package reads, and finds fault where it does', () => {
  const words = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    '# x',
    '|\n',
    '&a ',
    '*a',
    '--- ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (written) => {
      const yaml = written.join('');
      const { contents, errors } = parseDocument(yaml, { uniqueKeys: false });
      expect(JSON.stringify(parseYaml(yaml).contents)).toBe(JSON.stringify(contents));
      expect(parseYaml(yaml).fault !== null).toBe(errors.length > 0);
    }),
  );
});

it('tells the line of a fault', () => {
  expect(parseYaml('a: 1\nb: [2\nc: 3\n').fault?.line).toBe(3);
  expect(parseYaml('a: 1\n---\nb: 2\n').fault).toEqual({ line: 2, reason: 'a second document begins in it' });
});

it('tells the line of a node', () => {
  const { lineAt } = parseYaml('a: 1\r\n\r\nb: 2\r\n');
  expect([0, 8].map(lineAt)).toEqual([1, 3]);
});

it.each(['[', '{ a: ', '- ', '? ', 'a: ', '[\n', '{ ? '])('survives %j thousands of times', (opening) => {
  expect(parseYaml(opening.repeat(100_000)).fault).not.toBeNull();
});

it('survives thousands of lines each further in than the last', () => {
  const lines = Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`);
  expect(parseYaml(lines.join('\n')).fault).toMatchObject({ reason: 'it is nested too deeply' });
});

it('reads what a person may nest', () => {
  const yaml = 'a:\n  - b:\n      - { c: [d, [e, [f]]] }\n';
  expect(parseYaml(yaml).fault).toBeNull();
  expect(parse(yaml)).toEqual({ a: [{ b: [{ c: ['d', ['e', ['f']]] }] }] });
});
