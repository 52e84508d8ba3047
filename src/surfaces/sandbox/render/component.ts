import { html } from 'hono/html';
import type { Button, Component, Row, Section } from '../checks/component.ts';
import type { Words } from '../page/words.ts';
import type { Channel } from '../world/channel.ts';
import type { Directory } from '../world/directory.ts';
import { accent } from './embed.ts';
import { type Html, isWebAddress, renderMarkdown } from './markdown.ts';
import { renderSelect } from './select.ts';

/** Where components stand, and for whom. */
export interface Surroundings {
  readonly directory: Directory;
  readonly channel: Channel;
  readonly words: Words;
}

/** A component and what is in it. Pictures are named, not fetched. */
export function renderComponent(component: Component, around: Surroundings): Html {
  switch (component.type) {
    case 1:
      return renderRow(component, around);
    case 9:
      return renderSection(component, around);
    case 10:
      return html`<div class="text">${renderMarkdown(component.content, around.directory)}</div>`;
    case 12:
      return html`<p class="subtext">${component.items.map((item) => `[${item.description ?? 'picture'}] `)}</p>`;
    case 13:
      return html`<p class="subtext">${component.file.url.replace('attachment://', '')}</p>`;
    case 14:
      return html`<hr class="${separatorClass(component)}">`;
    case 17:
      return html`<section class="container" data-accent="${accent(component.accent_color)}">
        ${component.components.map((part) => renderComponent(part, around))}
      </section>`;
  }
}

function separatorClass({ divider, spacing }: Extract<Component, { type: 14 }>): string {
  return `${divider === false ? 'bare' : ''} ${spacing === 2 ? 'wide' : ''}`.trim();
}

function renderSection({ components, accessory }: Section, { directory }: Surroundings): Html {
  const texts = components.map((part) => html`<div class="text">${renderMarkdown(part.content, directory)}</div>`);
  const beside =
    accessory.type === 2
      ? renderButton(accessory)
      : html`<span class="subtext">[${accessory.description ?? 'picture'}]</span>`;
  return html`<div class="section"><div>${texts}</div>${beside}</div>`;
}

function renderRow({ components }: Row, around: Surroundings): Html {
  const parts = components.map((part) => (part.type === 2 ? renderButton(part) : renderSelect(part, around)));
  return html`<div class="row">${parts}</div>`;
}

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

function renderButton({ style, label, emoji, custom_id, url, disabled }: Button): Html {
  const face = html`${emoji?.name && html`<span class="emoji">${emoji.name}</span>`}${label}`;
  if (url && isWebAddress(url) && !disabled) {
    return html`<a class="button link" href="${url}" target="_blank" rel="noopener noreferrer">${face}</a>`;
  }
  const off = disabled || !custom_id ? html`disabled` : '';
  return html`<button type="button" class="button ${styles[style]}" data-press="${custom_id}" ${off}>${face}</button>`;
}
