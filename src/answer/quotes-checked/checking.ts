import type { PassageIndex } from '../../index/passage-index.ts';
import type { IndexedDocument } from '../../index/store.ts';
import type { Library } from '../library.ts';
import { openSource, type SourceText } from '../quote.ts';

/** What one text is checked against; each document's file is read once for all that is cut from it. */
export interface Checking {
  readonly index: PassageIndex;
  /** @throws SourceChangedError when the file is not what was indexed */
  open(document: IndexedDocument): Promise<SourceText>;
}

/** For one check: a file may be another one by the next. */
export function checkingIn({ index, folder }: Pick<Library, 'index' | 'folder'>): Checking {
  const opened = new Map<string, Promise<SourceText>>();
  return {
    index,
    open: (document) => {
      const source = opened.get(document.file) ?? openSource(folder, document);
      opened.set(document.file, source);
      return source;
    },
  };
}
