import { pageLink } from '../../../answer/source-link.ts';
import type { Source } from '../../../answer/sources.ts';
import type { Language } from '../language/language.ts';
import { leading, MAX_URL } from '../writing/link.ts';

/** Links to a document's own web page, and to the page that shows its file; those of them that there are. */
export function documentLinks(
  { file, url }: Pick<Source, 'file' | 'url'>,
  publicUrl: string | undefined,
  language: Language,
): string[] {
  return [
    ...linkTo(language.say('documents.address'), url ?? undefined),
    ...linkTo(language.say('documents.page'), pageLink(file, publicUrl)),
  ];
}

function linkTo(words: string, url: string | undefined): string[] {
  const link = leading(words, url, MAX_URL);
  // Without an address that can be used, the words would stand there alone.
  return link === words ? [] : [link];
}
