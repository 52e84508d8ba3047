import { html } from 'hono/html';
import type { Directory } from '../world/directory.ts';
import { type Attachment, flag, hasFlag, type Message, messageType, type Reaction } from '../world/message.ts';
import { displayName, type User } from '../world/user.ts';
import type { World } from '../world/world.ts';
import { renderComponent } from './component.ts';
import { renderEmbed } from './embed.ts';
import { type Html, renderMarkdown } from './markdown.ts';
import { summarize } from './summary.ts';
import { renderWhen } from './time.ts';

/** A message as the page shows it. */
export function renderMessage(message: Message, world: World): Html {
  const { id, author } = message;
  const own = author.id === world.you.id;
  const ephemeral = hasFlag(message, flag.ephemeral);
  const loading = hasFlag(message, flag.loading);
  const kind = [own && 'own', author.bot && 'bot', ephemeral && 'ephemeral'].filter(Boolean).join(' ');
  const label = `${displayName(author)}: ${summarize(message, world.directory)}`;
  return html`<article class="message ${kind}" id="message-${id}" tabindex="-1" aria-label="${label}"
      data-id="${id}" data-author="${author.id}">
    ${renderOrigin(message, world)}
    ${renderAvatar(author)}
    ${renderHead(message)}
    <div class="body">${loading ? renderThinking(author) : renderBody(message, world.directory)}</div>
    ${ephemeral && renderEphemeralNote()}
    ${!ephemeral && !loading && renderActions(own)}
  </article>`;
}

function renderHead({ author, timestamp }: Message): Html {
  return html`<header>
    <span class="author">${displayName(author)}</span>
    ${author.bot && html`<span class="app" title="This is a bot">APP</span>`}
    ${renderWhen(timestamp)}
  </header>`;
}

function renderThinking(author: User): Html {
  const dots = html`<span class="dots" aria-hidden="true"></span>`;
  return html`<p class="thinking">${displayName(author)} is thinking${dots}</p>`;
}

function renderBody(message: Message, directory: Directory): Html {
  const embeds = hasFlag(message, flag.suppressEmbeds) ? [] : message.embeds;
  return html`
    ${message.content && renderWords(message, directory)}
    ${embeds.map((embed) => renderEmbed(embed, directory))}
    ${message.attachments.map(renderFile)}
    ${message.components.map((component) => renderComponent(component, directory))}
    ${message.reactions.length > 0 && renderReactions(message.reactions)}`;
}

function renderWords({ content, edited_timestamp }: Message, directory: Directory): Html {
  const edited = edited_timestamp !== null && html` <small>(edited)</small>`;
  return html`<div class="text">${renderMarkdown(content, directory)}${edited}</div>`;
}

function renderFile({ filename, size, url }: Attachment): Html {
  return html`<a class="file" href="${path(url)}" download>${filename} <small>${size} bytes</small></a>`;
}

function renderReactions(reactions: readonly Reaction[]): Html {
  return html`<p class="reactions">${reactions.map((one) => html`<span>${one.emoji.name} ${one.count}</span>`)}</p>`;
}

/** On this server, under whatever name the page reached it. */
function path(url: string): string {
  return new URL(url).pathname;
}

function renderOrigin(message: Message, world: World): Html | false {
  if (message.type === messageType.command && message.interaction_metadata !== undefined) {
    const { user, name } = message.interaction_metadata;
    return html`<p class="origin">${displayName(user)} used <span class="mention">/${name}</span></p>`;
  }
  if (message.message_reference === undefined) return false;
  const target = world.messages.find(message.message_reference.message_id);
  if (target === undefined) return html`<p class="origin"><em>Original message was deleted</em></p>`;
  return html`<p class="origin"><span class="visually-hidden">replying to </span><b>@${displayName(target.author)}</b>
    <a href="#message-${target.id}">${summarize(target, world.directory) || 'Click to see the message'}</a></p>`;
}

function renderAvatar(user: User): Html {
  const face = user.bot ? '志' : displayName(user).slice(0, 1);
  return html`<span class="avatar" aria-hidden="true">${face}</span>`;
}

function renderEphemeralNote(): Html {
  return html`<p class="note">Only you can see this ·
    <button type="button" class="plain" data-act="dismiss">Dismiss message</button></p>`;
}

function renderActions(own: boolean): Html {
  return html`<div class="actions" role="group" aria-label="Message actions">
    <button type="button" data-act="reply">Reply</button>
    <button type="button" data-act="apps" aria-haspopup="menu">Apps</button>
    ${own && html`<button type="button" data-act="delete">Delete</button>`}
  </div>`;
}
