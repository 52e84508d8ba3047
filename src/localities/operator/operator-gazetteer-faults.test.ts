import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cpuMilliseconds } from '../../time.fixture.ts';
import { Gazetteer } from '../gazetteer.ts';
import { readChina } from '../table/china.ts';
import { applyGazetteer } from './operator-gazetteer.ts';

const china = new Gazetteer(readChina());

/** What is wrong with the lines, the first of which is line 1; and which localities come of them nevertheless. */
function faultsOf(...lines: readonly string[]): { faults: string[]; added: string[] } {
  const { gazetteer, problems } = applyGazetteer(lines.join('\n'), china);
  const added = gazetteer.localities.filter(({ id }) => !china.get(id)).map(({ id }) => id);
  return { faults: problems.map(({ line, reason }) => `${line}: ${reason}`), added };
}

/** Of an entry in line 3, between two that are right. */
function faultsOfEntry(...lines: readonly string[]): string[] {
  const { faults, added } = faultsOf(
    'localities:',
    '  - { name: Lyon, kind: city }',
    `  - ${lines[0]}`,
    ...lines.slice(1).map((line) => `    ${line}`),
    '  - { name: Geneva, kind: city }',
  );
  expect(added).toEqual(expect.arrayContaining(['lyon@', 'geneva@']));
  return faults;
}

describe('a file of which nothing can be used', () => {
  it.each<[string, readonly string[], string]>([
    ['is no YAML', ['localities:', '  - name: "Lyon', '    kind: city'], '3: it is not valid YAML'],
    ['has a colon too many', ['localities:', '  - name: Lyon: the city'], '2: it is not valid YAML'],
    [
      'is nested too deeply',
      ['['.repeat(50_000)],
      '1: it is not valid YAML (it is nested too deeply): nothing of the file is used',
    ],
    ['is a list without a heading', ['# mine', '- name: Lyon'], '2: the file must begin with "localities:"'],
    ['is text', ['Lyon'], '1: the file must begin with "localities:"'],
    [
      'has another heading',
      ['localites:', '  - name: Lyon'],
      '1: "localites" is no key that is known: did you mean "localities"?',
    ],
    ['has no list', ['localities:', '  name: Lyon'], '2: "localities" must be a list: begin each entry with "- "'],
  ])('that %s is called so', (_, lines, fault) => {
    const { faults, added } = faultsOf(...lines);
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(added).toEqual([]);
  });
});

describe('an entry is named, and only it is left out, where', () => {
  it.each<[string, readonly string[], string]>([
    ['it is no entry', ['Paris'], '3: an entry must be made of keys and values'],
    ['its name is missing', ['kind: city'], '3: it does not say which locality is meant: write "of"'],
    ['its kind is missing', ['name: Paris'], '3: "kind" is missing: write what "Paris" is, such as "kind: town"'],
    [
      'it changes by name what needs an id',
      ['name: Hejing County', 'names: [X]'],
      'or "id: 652827" to change 652827 (Hejing County, ',
    ],
    ['its id is not known', ['id: 999999', 'names: [Paris]'], '3: "999999" is not known: write "of" and a name'],
    [
      'its kind is unknown',
      ['name: Paris', 'kind: metropolis'],
      '4: "kind" is no kind that is known: write one of province, municipality, ',
    ],
    ['its kind is misspelt', ['name: Paris', 'kind: tonw'], '4: "kind" is no kind that is known: did you mean "town"?'],
    [
      'its name is a number',
      ['name: 2024', 'kind: town'],
      '3: "name" must be text, and 2024 is none: put it in quotes',
    ],
    ['its name is empty', ['kind: town', 'name:'], '4: "name" is empty'],
    ['its name is white', ['kind: town', 'name: " "'], '4: "name" is empty'],
    ['its name has no letter', ['kind: town', 'name: "?!"'], '4: "name" has no letter'],
    ['its name is too long', ['kind: town', `name: ${'a'.repeat(101)}`], '4: "name" is longer than 100 characters'],
    ['its name has two lines', ['kind: town', 'name: "Pa\\nris"'], '4: "name" has a line break or a control character'],
    ['its name is a list', ['kind: town', 'name: [Paris]'], '4: "name" must be one value, not a list'],
    ['its name is a map', ['kind: town', 'name: { en: Paris }'], '4: "name" must be text: write it in one line'],
    [
      'its name is only referred to',
      ['kind: &town town', 'name: *town'],
      '4: "name" must be written out: *town is not read',
    ],
    ['its id has other characters', ['name: Paris', 'kind: city', 'id: paris/1'], '5: "id" may have letters, digits'],
    [
      'its id is too long',
      ['name: Paris', 'kind: city', `id: ${'a'.repeat(49)}`],
      '5: "id" is longer than 48 characters',
    ],
    [
      'it has an id and a name for the same',
      ['id: 652827', 'of: Hejing County', 'names: [X]'],
      '4: "of" and "id" both say',
    ],
    ['the name of what it changes is unknown', ['of: Atlantis', 'names: [X]'], '3: "of": "Atlantis" is not known'],
    [
      'the name of what it changes is that of several',
      ['of: Hongshan District', 'names: [X]'],
      '3: "of": "Hongshan District" may be several: write the id',
    ],
    [
      'what it hides is unknown',
      ['name: Paris', 'kind: city', 'hide: true'],
      '3: it does not say which locality is meant: to hide one',
    ],
    ['what it hides has an unknown id', ['id: 999999', 'hide: true'], '3: "999999" is not known: to hide one'],
    ['it does not say whether to hide', ['id: 652827', 'hide: yes'], '4: "hide" must be true or false'],
    ['it is known already', ['name: Hejing County', 'kind: county', 'within: 652800'], '(Hejing County, '],
  ])('%s', (_, lines, fault) => {
    expect(faultsOfEntry(...lines)).toEqual([expect.stringContaining(fault)]);
  });

  it('its id is that of an earlier entry', () => {
    const { faults, added } = faultsOf(
      'localities:',
      '  - { name: Paris, kind: city, id: paris }',
      '  - { name: Lutetia, kind: city, id: paris }',
      '  - { id: 652827, names: [X] }',
      '  - { of: Hejing County, names: [Y] }',
    );
    expect(faults).toEqual([
      '3: "paris" has an entry in line 2 already: write both in one entry, or another id',
      '5: "652827" has an entry in line 4 already: write both in one entry, or another id',
    ]);
    expect(added).toEqual(['paris']);
  });

  it('it adds what an earlier entry adds', () => {
    const { faults, added } = faultsOf(
      'localities:',
      '  - { name: Lyon, kind: city, within: "330800" }',
      '  - { name: Lyon, kind: town, within: Quzhou City }',
    );
    expect(faults).toEqual([
      '3: lyon@330800 (Lyon, Quzhou) stands in line 2 already: take one of them out, or give this one an id of its own',
    ]);
    expect(added).toEqual(['lyon@330800']);
  });
});

describe('a key is named, and only it is left out, where', () => {
  const PARIS = ['name: Paris', 'kind: city'];

  it.each<[string, readonly string[], string]>([
    ['it is unknown', ['nmae: Lutetia'], '5: "nmae" is no key that is known: did you mean "name"?'],
    [
      'it is unlike any other',
      ['population: 5'],
      '5: "population" is no key that is known: write one of id, of, name, kind',
    ],
    ['it is there twice', ['kind: town'], '5: "kind" stands in line 4 already: write it once'],
    ['another name is no text', ['names:', '  - Lutetia', '  - 75'], '7: "names" must be text, and 75 is none'],
    [
      'what it lies in is unknown',
      ['within: Atlantis'],
      '5: "within": "Atlantis" is not known: write the id or the name',
    ],
    [
      'what it lies in is not there',
      ['within: "Hejing County, Wuhan"'],
      '5: "within": "Hejing County, Wuhan" is not known',
    ],
    ['it lies in itself by name', ['within: Paris'], '5: "within": "Paris" is not known'],
    ['it is merged with itself', ['merge: [Paris]'], '5: "merge": Paris cannot be merged with itself'],
    ['what it is merged with is unknown', ['merge: [Atlantis]'], '5: "merge": "Atlantis" is not known'],
    ['it is merged twice', ['merge:', '  - 652827', '  - Hejing County'], '7: "merge": 652827 (Hejing County, '],
  ])('%s', (_, lines, fault) => {
    const { faults, added } = faultsOf('localities:', '  -', ...[...PARIS, ...lines].map((line) => `    ${line}`));
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(added).toEqual(['paris@']);
  });

  it('what it lies in may be several: at most five are told, with their ids', () => {
    const [fault] = faultsOfEntry('name: Paris', 'kind: town', 'within: Chaoyang');
    expect(fault).toMatch(
      /^5: "within": "Chaoyang" may be several: write the id of the one that is meant, 110105 \(Chaoyang District, Beijing\), /,
    );
    expect(fault?.match(/\d{6} \(/g)?.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['YAML 1.1 takes it for no word', 'NO', 'false'],
    ['YAML 1.1 takes it for a date', '2024-01-01', 'a date'],
    ['YAML 1.1 takes it for a time', '12:30', '750'],
  ])('%s: %s', (_, name, read) => {
    const { faults } = faultsOf('%YAML 1.1', '---', 'localities:', `  - { name: ${name}, kind: town }`);
    expect(faults).toEqual([`4: "name" must be text, and ${read} is none: put it in quotes`]);
  });

  it('others are hidden with it', () => {
    expect(faultsOfEntry('id: 652827', 'hide: true', 'names: [X]')).toEqual([
      '3: "names" says nothing of what is hidden: take it out, or take "hide" out',
    ]);
  });
});

describe('localities that would lie in themselves', () => {
  it('are named with all that they lie in, and stay where they were', () => {
    const { gazetteer, problems } = applyGazetteer(
      [
        'localities:',
        '  - { id: 330000, within: 330802 }',
        '  - { name: A, kind: other, within: B }',
        '  - { name: B, kind: other, within: A }',
      ].join('\n'),
      china,
    );
    expect(problems).toEqual([
      {
        line: 2,
        reason:
          '"within": Zhejiang would lie in itself (Zhejiang > Kecheng District > Quzhou > Zhejiang): write what it really lies in',
      },
      { line: 4, reason: '"within": B would lie in itself (B > A > B): write what it really lies in' },
    ]);
    expect(gazetteer.get('330000')?.parent).toBeNull();
    expect(gazetteer.get('a@b@')?.parent).toBe('b@');
  });

  it('are named where one is given as its own parent', () => {
    expect(faultsOfEntry('{ id: 652827, within: 652827 }')).toEqual([
      expect.stringMatching(/^3: "within": Hejing County would/),
    ]);
  });

  it('are not made by a merge', () => {
    const { gazetteer, problems } = applyGazetteer('localities:\n  - { id: 330802, merge: [330000] }', china);
    expect(problems).toEqual([
      {
        line: 2,
        reason: '"merge": Kecheng District would lie in itself, as it lies in Quzhou: merge that too, or neither',
      },
    ]);
    expect(gazetteer.get('330000')).toEqual(china.get('330000'));
  });
});

describe('a merge is named', () => {
  it.each<[string, readonly string[], string]>([
    [
      'into what is merged itself',
      ['{ id: 330802, merge: [330803] }', '{ id: 330803, merge: [330881] }'],
      '3: "merge": 330803 (Qujiang District, Quzhou) is merged into 330802',
    ],
    [
      'of what others are merged into',
      ['{ id: 330803, merge: [330881] }', '{ id: 330802, merge: [330803] }'],
      '3: "merge": others are merged into 330803',
    ],
    [
      'of what another has taken',
      ['{ id: 330802, merge: [330803] }', '{ id: 330881, merge: [330803] }'],
      '3: "merge": 330803 (Qujiang District, Quzhou) is merged into 330802',
    ],
    [
      'of what is hidden',
      ['{ id: 330802, merge: [330803] }', '{ id: 330803, hide: true }'],
      '2: "merge": 330803 (Qujiang District, Quzhou) is hidden in line 3',
    ],
  ])('%s', (_, entries, fault) => {
    const { faults } = faultsOf('localities:', ...entries.map((entry) => `  - ${entry}`));
    expect(faults).toEqual([expect.stringContaining(fault)]);
  });
});

describe('a gazetteer of any text', () => {
  const zhejiang = new Gazetteer(china.localities.filter(({ id }) => id.startsWith('33')));

  const key = fc.constantFrom('id', 'of', 'name', 'kind', 'within', 'names', 'merge', 'hide', '<<', '? x');
  const sign = fc.constantFrom(
    '330800',
    'A',
    'city',
    'true',
    '[A, B]',
    '&a x',
    '*a',
    '"',
    '{',
    '',
    ',',
    '@',
    '!!binary x',
  );
  const value = fc.oneof(sign, fc.string({ unit: 'binary' }));
  const field = fc.tuple(key, value).map(([one, other]) => `    ${one}: ${other}\n`);
  const scrawl = fc
    .array(fc.array(field))
    .map((all) => `localities:\n${all.map((one) => `  -\n${one.join('')}`).join('')}`);

  const known = fc.constantFrom('330000', '330800', '330802', '330803', '330881');
  const added = fc.constantFrom('A', 'B', 'C', 'D');
  const reference = fc.oneof(
    known,
    added,
    fc.tuple(added, fc.oneof(known, added)).map((parts) => parts.join(', ')),
  );
  const change = fc.record(
    { id: known, within: reference, merge: fc.array(reference), hide: fc.boolean() },
    { requiredKeys: ['id'] },
  );
  const addition = fc.record(
    { name: added, kind: fc.constant('town'), within: reference, merge: fc.array(reference) },
    { requiredKeys: ['name', 'kind'] },
  );
  const tangle = fc.array(fc.oneof(change, addition)).map((localities) => JSON.stringify({ localities }));

  it('is read without an error, whatever is in it, and nothing in it lies in itself or nowhere', () => {
    const property = fc.property(fc.oneof(tangle, scrawl, fc.string({ unit: 'binary' })), (yaml) => {
      const { gazetteer, problems } = applyGazetteer(yaml, zhejiang);
      for (const locality of gazetteer.localities) {
        expect(locality.parent === null || gazetteer.get(locality.parent)).toBeTruthy();
        expect(gazetteer.around(locality)).not.toContain(locality);
      }
      for (const { line } of problems) expect(line).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('takes ten times as long to read when it is ten times as long', () => {
    const timeOf = (count: number) => {
      const yaml = villages(count);
      return cpuMilliseconds(() => {
        const { gazetteer, problems } = applyGazetteer(yaml, china);
        expect(problems).toEqual([]);
        expect(gazetteer.localities).toHaveLength(china.localities.length + count);
      });
    };
    timeOf(1_000);
    expect(timeOf(20_000) / timeOf(2_000)).toBeLessThan(30);
  });
});

function villages(count: number): string {
  const within = (at: number) => (at % 2 ? `Village ${at - 1}` : '"Kecheng District, Quzhou"');
  const entries = Array.from({ length: count }, (_, at) => {
    return `  - name: Village ${at}\n    kind: village\n    within: ${within(at)}\n    names: [V${at}]`;
  });
  return `localities:\n${entries.join('\n')}`;
}
