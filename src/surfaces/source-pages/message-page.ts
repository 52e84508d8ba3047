import { html } from 'hono/html';
import { type Html, page } from './frame.ts';
import type { Message, Wording } from './wording.ts';

/** A page that has nothing to show but a sentence. */
export function messagePage({ title, sentence }: Message, wording: Wording, home: string | null = null): Html {
  const content = html`<article class="message"><h1>${title}</h1><p>${sentence}</p></article>`;
  return page({ title, home, content }, wording);
}
