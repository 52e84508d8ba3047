import { html } from 'hono/html';
import type { Embed } from '../checks/embed.ts';
import type { Directory } from '../world/directory.ts';
import { type Html, renderLink, renderMarkdown } from './markdown.ts';

/** An embed: the card with a coloured edge. Its pictures are left out, since nothing is fetched from elsewhere. */
export function renderEmbed(embed: Embed, directory: Directory): Html {
  const fields = (embed.fields ?? []).map(
    (field) => html`<div class="field${field.inline ? ' inline' : ''}">
      <h5>${renderMarkdown(field.name, directory)}</h5>
      <div>${renderMarkdown(field.value, directory)}</div>
    </div>`,
  );
  return html`<section class="embed" data-accent="${accent(embed.color)}">
    ${embed.author && html`<p class="embed-author">${embed.author.name}</p>`}
    ${embed.title && html`<h4>${renderTitle(embed, embed.title)}</h4>`}
    ${embed.description && html`<div>${renderMarkdown(embed.description, directory)}</div>`}
    ${fields.length > 0 && html`<div class="fields">${fields}</div>`}
    ${embed.footer && html`<p class="subtext">${embed.footer.text}</p>`}
  </section>`;
}

function renderTitle(embed: Embed, title: string): Html {
  return embed.url ? renderLink(embed.url, [html`${title}`]) : html`${title}`;
}

/** A colour as the page takes it, or nothing. */
export function accent(color: number | null | undefined): string {
  return color == null ? '' : `#${color.toString(16).padStart(6, '0')}`;
}
