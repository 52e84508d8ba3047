import { html } from 'hono/html';
import { documentId } from '../../answer/source-link.ts';
import { newestFirst } from '../../answer/sources.ts';
import type { IndexedDocument } from '../../index/store.ts';
import { type Html, languageOf, page } from './frame.ts';
import { sourceLine } from './source-line.ts';
import type { Wording } from './wording.ts';

/** All documents, the newest first. */
export function listPage(documents: readonly IndexedDocument[], wording: Wording): Html {
  const sorted = documents.toSorted((a, b) => newestFirst(dated(a), dated(b)));
  const content = html`<article>
<h1>${wording.collection}</h1>
<p class="about">${wording.about(sorted.length)}</p>
<ul class="documents">${sorted.map(entry)}</ul>
</article>`;
  return page({ title: wording.collection, home: null, content }, wording);
}

function dated({ file, metadata: { date } }: IndexedDocument): { file: string; date: string | null } {
  return { file, date };
}

function entry({ file, metadata }: IndexedDocument): Html {
  return html`
<li><a href="documents/${documentId(file)}" lang="${languageOf(metadata.title)}">${metadata.title}</a>
<p class="about">${sourceLine(metadata)}</p></li>`;
}
