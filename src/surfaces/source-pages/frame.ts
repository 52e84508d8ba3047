import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { packageFile } from '../../package-file.ts';
import { mainScript } from '../../text/script.ts';
import type { Wording } from './wording.ts';

/** Markup in which everything from outside is escaped. */
export type Html = ReturnType<typeof html>;

// Windows may have given the files other line ends, and so another hash.
const sheets = ['page.css', 'text.css', 'media.css'].map((name) =>
  readFileSync(packageFile(`src/surfaces/source-pages/${name}`), 'utf8'),
);
const style = sheets.join('').replaceAll('\r\n', '\n');

const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#a8321f"/>' +
  '<text x="16" y="23" font-size="19" text-anchor="middle" fill="#fbf7ee">志</text></svg>';

/** Nothing but the page itself is fetched, whatever a text may hold. */
export const policy = {
  defaultSrc: ["'none'"],
  styleSrc: [`'sha256-${createHash('sha256').update(style).digest('base64')}'`],
  imgSrc: ['data:'],
  formAction: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

export interface Frame {
  readonly title: string;
  /** Relative address of the list of documents; null on the list, and where the way to it is not known. */
  readonly home: string | null;
  readonly content: Html;
}

/** A whole page. The style is within it, so that it needs no second request and can be kept as one file. */
export function page({ title, home, content }: Frame, wording: Wording): Html {
  return html`<!doctype html>
<html lang="${wording.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Fangzhi</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(seal)}">
<style>${raw(style)}</style>
</head>
<body>
<header class="top">${brand(home, wording)}</header>
<main>${content}</main>
</body>
</html>`;
}

function brand(home: string | null, { allDocuments }: Wording): Html {
  const name = html`<span class="seal" aria-hidden="true">志</span><span>Fangzhi</span>`;
  if (home === null) return html`<span class="brand">${name}</span>`;
  return html`<a class="brand" href="${home}">${name}<span class="all">${allDocuments}</span></a>`;
}

/** How much of a text is enough to see its language. */
const SAMPLE = 2_000;

/** The language by which a browser chooses the shapes of Chinese characters; none for texts of other scripts. */
export function languageOf(text: string): string {
  const script = mainScript(text.slice(0, SAMPLE));
  if (script === null) return '';
  return script === 'han' ? 'zh' : 'en';
}
