import { describe, expect, it } from 'vitest';
import type { LocalityNode } from '../../../index/locality-tree.ts';
import { foldTree } from './fold-tree.ts';

function nodeOf(name: string, passages: number, ...parts: readonly LocalityNode[]): LocalityNode {
  return { id: name, name, within: null, kind: 'other', passages, documents: 1, newest: null, parts };
}

const many = (count: number, of: string) => Array.from({ length: count }, (_, at) => nodeOf(`${of}${at}`, count - at));

function linesOf(tree: readonly LocalityNode[], most: number): string[] {
  return foldTree(tree, most).lines.map(({ node, depth, folded }) => `${depth} ${node.name} +${folded}`);
}

describe('foldTree', () => {
  it('shows all of a small tree, each with its parts below it', () => {
    const tree = [nodeOf('a', 3, nodeOf('b', 2, nodeOf('c', 1)), nodeOf('d', 1)), nodeOf('e', 1)];
    expect(linesOf(tree, 9)).toEqual(['0 a +0', '1 b +0', '2 c +0', '1 d +0', '0 e +0']);
  });

  it('opens what has most passages, and counts the parts of what it does not open', () => {
    const tree = [nodeOf('few', 2, ...many(4, 'f')), nodeOf('most', 9, ...many(4, 'm'))];
    expect(linesOf(tree, 7)).toEqual(['0 few +4', '0 most +0', '1 m0 +0', '1 m1 +0', '1 m2 +0', '1 m3 +0']);
  });

  it('puts a chain of single parts on one line, unless something is about what they lie in alone', () => {
    const chain = nodeOf('province', 2, nodeOf('city', 2, nodeOf('school', 2)));
    const [line] = foldTree([chain], 9).lines;
    expect([...(line?.above ?? []).map(({ name }) => name), line?.node.name]).toEqual(['province', 'city', 'school']);
    expect(linesOf([nodeOf('city', 3, nodeOf('school', 2))], 9)).toEqual(['0 city +0', '1 school +0']);
  });

  it('never shows more than has room', () => {
    const tree = many(30, 'n').map((node) => ({ ...node, parts: many(3, node.name) }));
    expect(foldTree(tree, 25)).toMatchObject({ lines: { length: 25 }, rest: 5 });
  });
});
