import { html } from 'hono/html';
import { type Words, wordsFor } from '../page/words.ts';
import type { Channel } from '../world/channel.ts';
import { type Attachment, flag, hasFlag, type Message, messageType, type Reaction } from '../world/message.ts';
import { displayName, type User } from '../world/user.ts';
import type { Visitor } from '../world/visitor.ts';
import type { World } from '../world/world.ts';
import { renderComponent } from './component.ts';
import { renderEmbed } from './embed.ts';
import { type Html, renderMarkdown } from './markdown.ts';
import { summarize } from './summary.ts';
import { renderWhen } from './time.ts';

/** Who looks at what. */
interface Viewing {
  readonly message: Message;
  readonly channel: Channel;
  readonly world: World;
  readonly visitor: Visitor;
  readonly words: Words;
}

/** A message as the page shows it to one person, in their language. */
export function renderMessage(message: Message, world: World, visitor: Visitor): Html {
  const words = wordsFor(visitor.locale);
  const viewing = { message, channel: world.directory.channel(message.channel_id), world, visitor, words };
  const { id, author } = message;
  const own = author.id === visitor.id;
  const ephemeral = hasFlag(message, flag.ephemeral);
  const loading = hasFlag(message, flag.loading);
  const kind = [own && 'own', author.bot && 'bot', ephemeral && 'ephemeral'].filter(Boolean).join(' ');
  const label = `${displayName(author)}: ${summarize(message, world.directory)}`;
  return html`<article class="message ${kind}" id="message-${id}" tabindex="-1" aria-label="${label}"
      data-id="${id}" data-author="${author.id}" data-content="${own && message.content}">
    ${renderOrigin(viewing)}
    ${renderAvatar(author)}
    ${renderHead(viewing)}
    <div class="body">${loading ? renderThinking(viewing) : renderBody(viewing)}</div>
    ${ephemeral && renderEphemeralNote(words)}
    ${!ephemeral && !loading && renderActions(viewing, own)}
  </article>`;
}

function renderHead({ message: { author, timestamp }, words }: Viewing): Html {
  return html`<header>
    <span class="author">${displayName(author)}</span>
    ${author.bot && html`<span class="app" title="${words.isBot}">APP</span>`}
    ${renderWhen(timestamp)}
  </header>`;
}

function renderThinking({ message: { author }, words }: Viewing): Html {
  const dots = html`<span class="dots" aria-hidden="true"></span>`;
  return html`<p class="thinking">${words.thinking.replace('{bot}', displayName(author))}${dots}</p>`;
}

function renderBody(viewing: Viewing): Html {
  const { message, channel, world, words } = viewing;
  const { directory } = world;
  const embeds = hasFlag(message, flag.suppressEmbeds) ? [] : message.embeds;
  const shown = { directory, channel, words };
  return html`
    ${message.content && renderWords(viewing)}
    ${embeds.map((embed) => renderEmbed(embed, directory))}
    ${message.attachments.map((file) => renderFile(file, words))}
    ${message.components.map((component) => renderComponent(component, shown))}
    ${message.reactions.length > 0 && renderReactions(message.reactions)}
    ${renderThread(viewing)}`;
}

function renderWords({ message: { content, edited_timestamp }, world, words }: Viewing): Html {
  const edited = edited_timestamp !== null && html` <small>${words.edited}</small>`;
  return html`<div class="text">${renderMarkdown(content, world.directory)}${edited}</div>`;
}

/** The way to the thread that was opened from the message. */
function renderThread({ message, world, words }: Viewing): Html | false {
  const thread = hasFlag(message, flag.hasThread) && world.directory.thread(message.id);
  if (!thread) return false;
  return html`<button type="button" class="to-thread" data-enter="${thread.id}">
    <b>${thread.name}</b> <span>${words.thread} ›</span></button>`;
}

function renderFile({ filename, size, url }: Attachment, words: Words): Html {
  return html`<a class="file" href="${path(url)}" download>${filename} <small>${size} ${words.bytes}</small></a>`;
}

function renderReactions(reactions: readonly Reaction[]): Html {
  return html`<p class="reactions">${reactions.map((one) => html`<span>${one.emoji.name} ${one.count}</span>`)}</p>`;
}

/** On this server, under whatever name the page reached it. */
function path(url: string): string {
  return new URL(url).pathname;
}

function renderOrigin({ message, world, words }: Viewing): Html | false {
  if (message.type === messageType.command && message.interaction_metadata !== undefined) {
    const { user, name } = message.interaction_metadata;
    return html`<p class="origin">${displayName(user)} ${words.used} <span class="mention">/${name}</span></p>`;
  }
  if (message.message_reference === undefined) return false;
  const target = world.messages.find(message.message_reference.message_id);
  if (target === undefined) return html`<p class="origin"><em>${words.original}</em></p>`;
  return html`<p class="origin"><span class="visually-hidden">${words.replyTo} </span><b>@${displayName(target.author)}</b>
    <a href="#message-${target.id}">${summarize(target, world.directory) || words.seeMessage}</a></p>`;
}

function renderAvatar(user: User): Html {
  const face = user.bot ? '志' : displayName(user).slice(0, 1);
  return html`<span class="avatar" aria-hidden="true">${face}</span>`;
}

function renderEphemeralNote(words: Words): Html {
  return html`<p class="note">${words.onlyYou} ·
    <button type="button" class="plain" data-act="dismiss">${words.dismissMessage}</button></p>`;
}

function renderActions({ message, channel, words }: Viewing, own: boolean): Html {
  const threads = channel.kind === 'text' && !hasFlag(message, flag.hasThread);
  return html`<div class="actions" role="group" aria-label="${words.actions}">
    <button type="button" data-act="reply">${words.reply}</button>
    <button type="button" data-act="apps" aria-haspopup="menu">${words.apps}</button>
    ${threads && html`<button type="button" data-act="thread">${words.thread}</button>`}
    ${own && html`<button type="button" data-act="edit">${words.edit}</button>`}
    ${own && html`<button type="button" data-act="delete">${words.delete}</button>`}
  </div>`;
}
