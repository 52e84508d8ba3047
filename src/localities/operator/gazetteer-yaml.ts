import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { parseYaml } from '../../documents/parse-yaml.ts';
import { oneOf } from './did-you-mean.ts';

/** Tells what is wrong in a line, counted from 1. */
export type Report = (line: number, reason: string) => void;

/** Something written in a file, and the line where it begins, counted from 1. */
export interface Written<Value> {
  readonly line: number;
  readonly value: Value;
}

/** A single value, as YAML understands it and as it is written. */
export interface WrittenValue extends Written<unknown> {
  readonly source: string;
}

/** The value of a key: one, or a list; nothing written is an empty list. */
export interface WrittenField {
  readonly line: number;
  readonly isList: boolean;
  readonly values: readonly WrittenValue[];
}

/** One entry of the list, by its keys. */
export interface WrittenEntry {
  readonly line: number;
  readonly fields: ReadonlyMap<string, WrittenField>;
}

const LIST = 'localities';

/**
 * The entries below `localities:`, as they are written. What is no entry is reported and left out; of a file that is no
 * YAML nothing is read.
 */
export function readEntries(yaml: string, report: Report): WrittenEntry[] {
  const { contents: root, lineAt, fault } = parseYaml(yaml);
  if (fault) {
    report(fault.line, `it is not valid YAML (${fault.reason}): nothing of the file is used until that is put right`);
    return [];
  }
  const lineOf = (node: unknown) => lineAt(startOf(node));
  if (isEmpty(root)) return [];
  if (!isMap(root)) {
    report(lineOf(root), `the file must begin with "${LIST}:", and the list of entries below it`);
    return [];
  }
  return fieldsOf(root, lineOf, [LIST], report).flatMap(([, list]) => {
    if (isEmpty(list)) return [];
    if (isSeq(list)) return list.items.flatMap((item) => readEntry(item, lineOf, report) ?? []);
    report(lineOf(list), `"${LIST}" must be a list: begin each entry with "- "`);
    return [];
  });
}

function startOf(node: unknown): number {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
  return range?.[0] ?? 0;
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null);
}

/** What an entry may say; see seeds/gazetteer.yaml. */
const KEYS = ['id', 'of', 'name', 'kind', 'within', 'names', 'merge', 'hide'];

type LineOf = (node: unknown) => number;

function readEntry(item: unknown, lineOf: LineOf, report: Report): WrittenEntry | undefined {
  const line = lineOf(item);
  if (!isMap(item)) {
    report(line, 'an entry must be made of keys and values, such as "name: Lyon" and "kind: city"');
    return undefined;
  }
  const fields = fieldsOf(item, lineOf, KEYS, report).map(
    ([key, value]) => [key.value, fieldOf(key, value, lineOf)] as const,
  );
  return { line, fields: new Map(fields) };
}

/** The known keys with their values; a second time the same key is left out. */
function fieldsOf(map: YAMLMap, lineOf: LineOf, known: readonly string[], report: Report) {
  const seen = new Map<string, number>();
  return map.items.flatMap(({ key, value }: Pair): [Written<string>, unknown][] => {
    const line = lineOf(key);
    const name = isScalar(key) ? String(key.value) : 'this';
    const first = seen.get(name);
    if (!known.includes(name)) report(line, `"${name}" is no key that is known: ${oneOf(name, known)}`);
    else if (first !== undefined) report(line, `"${name}" stands in line ${first} already: write it once`);
    else {
      seen.set(name, line);
      return [[{ value: name, line }, value]];
    }
    return [];
  });
}

function fieldOf({ line }: Written<string>, node: unknown, lineOf: LineOf): WrittenField {
  if (isEmpty(node)) return { line, isList: false, values: [] };
  const nodes = isSeq(node) ? node.items : [node];
  const values = nodes.map((item) => {
    const { value, source = '' } = isScalar(item) ? item : { value: item };
    return { line: lineOf(item), value, source };
  });
  return { line, isList: isSeq(node), values };
}
