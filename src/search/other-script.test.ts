import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import { namesInOtherScript } from './other-script.ts';

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf({
    'a.txt': 'The mills of Kaihua stand on the river, and those of Inner Mongolia on the plain.',
    'b.txt': '开化县的水磨在河边，内蒙古的水磨在平原上。',
  });
});

function namesIn(question: string, ...ids: string[]): string[] {
  const { index } = library;
  const localities = ids.flatMap((id) => index.gazetteer.get(id) ?? []);
  return namesInOtherScript(question, localities, index);
}

describe('a place that a question names', () => {
  it('is looked for by its names in the other script', () => {
    expect(namesIn('开化有多少水磨?', '330824')).toEqual(['kaihua']);
    expect(namesIn('How many mills has Kaihua?', '330824')).toEqual(['开化']);
    expect(namesIn('内蒙古有多少水磨?', '150000')).toEqual(['inner', 'mongolia']);
  });

  it('is not looked for by names that no passage has', () => {
    expect(namesIn('和静有多少水磨?', '652827')).toEqual([]);
  });
});
