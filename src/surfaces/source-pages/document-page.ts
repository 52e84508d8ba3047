import { html } from 'hono/html';
import { webAddress } from '../../answer/web-address.ts';
import type { SourceFile } from '../../documents/source-files.ts';
import type { IndexedDocument } from '../../index/store.ts';
import type { Span } from '../../text/span.ts';
import { type AskedPlace, type Standing, standingOf } from './asked-place.ts';
import { type Html, languageOf, page } from './frame.ts';
import { before, partAround, partFrom } from './part.ts';
import { type Row, rowsOf } from './rows.ts';
import { sourceLine } from './source-line.ts';
import type { Wording } from './wording.ts';

/** A document with its text as its file has it now, the quote marked where it still stands there. */
export function documentPage(
  { file, metadata }: IndexedDocument,
  now: Pick<SourceFile, 'sha256' | 'text'>,
  asked: AskedPlace,
  wording: Wording,
): Html {
  const standing = standingOf(asked, now);
  const { mark } = standing;
  const part = asked.from === null ? partAround(now.text, mark?.start ?? 0) : partFrom(now.text, asked.from);
  const rows = rowsOf(now.text, part, mark);
  const ways = waysOn(part, now.text, wording);
  const content = html`<article>
<h1 lang="${languageOf(metadata.title)}">${metadata.title}</h1>
<p class="about">${sourceLine(metadata)}</p>
<p class="about">${address(metadata.url)}<span class="file">${file}</span></p>
${notice(standing, asked, wording)}${ways}
<div class="text" lang="${languageOf(now.text.slice(part.start))}">${linesOf(rows, wording)}</div>
${ways}
</article>`;
  return page({ title: metadata.title, home: '../documents', content }, wording);
}

function address(url: string | null): Html {
  const found = webAddress(url);
  if (!found) return html``;
  return html`<a class="address" href="${found.href}" rel="noopener noreferrer nofollow"><bdi>${readable(found)}</bdi></a>`;
}

/** With Chinese characters as such, where they can be had. */
function readable({ href }: URL): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

function notice({ mark, changed }: Standing, { span }: AskedPlace, wording: Wording): Html {
  if (!changed) return html``;
  return html`<p class="notice">${wording.changed} ${span && (mark ? wording.stillThere : wording.notThere)}</p>`;
}

/** Only the first piece that is marked is what `#quote` leads to. */
function linesOf(rows: readonly Row[], wording: Wording): Html[] {
  const first = rows.find(({ pieces }) => pieces.some(({ marked }) => marked));
  return rows.map((row) => lineOf(row, row === first, wording));
}

function lineOf({ number, pieces }: Row, isFirst: boolean, wording: Wording): Html {
  const quoted = pieces.some(({ marked }) => marked);
  const words = pieces.map(({ text, marked }) => {
    const shown = text.replace(/\r\n?$/, '\n');
    if (!marked) return shown;
    return isFirst ? html`<mark id="quote">${shown}</mark>` : html`<mark>${shown}</mark>`;
  });
  return html`<div class="line${quoted ? ' quoted' : ''}" id="L${number}"><a href="#L${number}" data-line="${number}" aria-label="${wording.line(number)}"></a><span>${words}</span></div>`;
}

function waysOn(part: Span, { length }: string, wording: Wording): Html {
  if (part.start === 0 && part.end === length) return html``;
  const share = wording.share(percent(part.start, length), percent(part.end, length));
  return html`<nav class="ways" aria-label="${wording.parts}">
${part.start > 0 ? html`<a href="?from=${before(part)}" rel="prev">${wording.earlier}</a>` : html`<span></span>`}
<span>${share}</span>
${part.end < length ? html`<a href="?from=${part.end}" rel="next">${wording.later}</a>` : html`<span></span>`}
</nav>`;
}

function percent(offset: number, length: number): string {
  return `${Math.round((offset / length) * 100)}%`;
}
