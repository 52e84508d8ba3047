import { describe, expect, it } from 'vitest';
import { faultsOf, faultsOfEntry } from './gazetteer-faults.fixture.ts';

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
