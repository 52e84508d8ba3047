import type { Split } from '../../index/embed-passages.ts';
import { splitPassages } from '../../passages/split-passages.ts';
import { join } from '../../text/span.ts';

/** Each document as one passage of all its sentences, however long it is: to compare with how it is split. */
export const onePassage: Split = (document, gazetteer) => {
  const [first, ...rest] = splitPassages(document, gazetteer);
  if (!first) return [];
  const all = [first, ...rest];
  return [
    {
      ...first,
      span: join(first.span, rest.at(-1)?.span ?? first.span),
      sentences: [...first.sentences, ...rest.flatMap(({ sentences }) => sentences)],
      about: [...new Set(all.flatMap(({ about }) => about))],
      names: [...new Set(all.flatMap(({ names }) => names))],
      byBareName: {
        about: [...new Set(all.flatMap(({ byBareName }) => byBareName.about))],
        names: [...new Set(all.flatMap(({ byBareName }) => byBareName.names))],
      },
    },
  ];
};
