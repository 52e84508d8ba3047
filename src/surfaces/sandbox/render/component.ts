import { html } from 'hono/html';
import type { Button, Component, Row, Section, Select } from '../checks/component.ts';
import type { Directory } from '../world/directory.ts';
import { accent } from './embed.ts';
import { type Html, isWebAddress, renderMarkdown } from './markdown.ts';

/** A component and what is in it. Pictures are named, not fetched. */
export function renderComponent(component: Component, directory: Directory): Html {
  switch (component.type) {
    case 1:
      return renderRow(component);
    case 9:
      return renderSection(component, directory);
    case 10:
      return html`<div class="text">${renderMarkdown(component.content, directory)}</div>`;
    case 12:
      return html`<p class="subtext">${component.items.map((item) => `[${item.description ?? 'picture'}] `)}</p>`;
    case 13:
      return html`<p class="subtext">[file]</p>`;
    case 14:
      return html`<hr class="${separatorClass(component)}">`;
    case 17:
      return html`<section class="container" data-accent="${accent(component.accent_color)}">
        ${component.components.map((part) => renderComponent(part, directory))}
      </section>`;
  }
}

function separatorClass({ divider, spacing }: Extract<Component, { type: 14 }>): string {
  return `${divider === false ? 'bare' : ''} ${spacing === 2 ? 'wide' : ''}`.trim();
}

function renderSection({ components, accessory }: Section, directory: Directory): Html {
  const texts = components.map((part) => html`<div class="text">${renderMarkdown(part.content, directory)}</div>`);
  const beside =
    accessory.type === 2
      ? renderButton(accessory)
      : html`<span class="subtext">[${accessory.description ?? 'picture'}]</span>`;
  return html`<div class="section"><div>${texts}</div>${beside}</div>`;
}

function renderRow({ components }: Row): Html {
  const parts = components.map((part) => (part.type === 2 ? renderButton(part) : renderSelect(part)));
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

function renderSelect(select: Select): Html {
  if (select.type !== 3) return html`<span class="subtext">[a select menu the sandbox does not have]</span>`;
  const options = select.options.map(
    (option) => html`<option value="${option.value}" ${option.default ? html`selected` : ''}>${option.label}</option>`,
  );
  const off = select.disabled ? html`disabled` : '';
  const hint = select.placeholder ?? 'Make a selection';
  return html`<select data-choose="${select.custom_id}" aria-label="${hint}" ${off}>
    <option value="">${hint}</option>${options}
  </select>`;
}
