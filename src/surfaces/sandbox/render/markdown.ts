import { html } from 'hono/html';
import type { Directory } from '../world/directory.ts';
import { displayName } from '../world/user.ts';
import { type MarkdownNode, parseMarkdown } from './discord-parser.ts';
import { renderTime } from './time.ts';

/** Markup in which everything from outside is escaped. */
export type Html = ReturnType<typeof html>;

/** Discord's Markdown as HTML; mentions get the names the directory has for them. */
export function renderMarkdown(text: string, directory: Directory): Html {
  return html`${renderNodes(parseMarkdown(text), directory)}`;
}

function renderNodes(nodes: readonly MarkdownNode[], directory: Directory): readonly Html[] {
  return withoutStrayBreaks(nodes).map((node) => renderNode(node, directory));
}

/** A block ends its line by itself: the line break that follows a code block would show as an empty line. */
function withoutStrayBreaks(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.filter((node, index) => node.type !== 'br' || nodes[index - 1]?.type !== 'codeBlock');
}

function renderNode(node: MarkdownNode, directory: Directory): Html {
  const inner = () => renderContent(node.content, directory);
  switch (node.type) {
    case 'strong':
      return html`<strong>${inner()}</strong>`;
    case 'em':
      return html`<em>${inner()}</em>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'spoiler':
      return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler">${inner()}</span>`;
    case 'inlineCode':
      return html`<code>${text(node.content)}</code>`;
    case 'codeBlock':
      return html`<pre><code>${text(node.content)}</code></pre>`;
    case 'blockQuote':
      return html`<blockquote>${renderQuote(node.content, directory)}</blockquote>`;
    case 'subtext':
      return html`<p class="subtext">${inner()}</p>`;
    case 'heading':
      return renderHeading(node.level, inner());
    case 'list':
      return renderList(node, directory);
    case 'br':
      return html`<br>`;
    default:
      return renderReference(node, directory, inner);
  }
}

function renderReference(node: MarkdownNode, directory: Directory, inner: () => readonly Html[]): Html {
  switch (node.type) {
    case 'link':
    case 'url':
    case 'autolink':
      return renderLink(text(node.target), inner());
    case 'user':
      return mention(`@${userName(text(node.id), directory)}`);
    case 'channel':
      return mention(`#${channelName(text(node.id), directory)}`);
    case 'role':
      return mention(`@${roleName(text(node.id), directory)}`);
    case 'guildNavigation':
      return mention(`@${text(node.id)}`);
    case 'everyone':
    case 'here':
      return mention(`@${node.type}`);
    case 'slashCommand':
      return mention(`/${text(node.fullName) || text(node.name)}`);
    case 'timestamp':
      return renderTime(Number(node.timestamp), text(node.format));
    case 'emoji':
    case 'twemoji':
      return html`${text(node.name)}`;
    default:
      return html`${inner()}`;
  }
}

function renderContent(content: unknown, directory: Directory): readonly Html[] {
  return isNodes(content) ? renderNodes(content, directory) : [html`${text(content)}`];
}

function renderQuote(content: unknown, directory: Directory): readonly Html[] {
  if (!isNodes(content)) return renderContent(content, directory);
  const last = content.findLastIndex((node) => node.type !== 'br');
  return renderNodes(content.slice(0, last + 1), directory);
}

function renderHeading(level: unknown, inner: readonly Html[]): Html {
  if (level === 1) return html`<h3 class="large">${inner}</h3>`;
  return level === 2 ? html`<h4>${inner}</h4>` : html`<h5>${inner}</h5>`;
}

function renderList(node: MarkdownNode, directory: Directory): Html {
  const items = Array.isArray(node.items) ? node.items : [];
  const entries = items.map((item: unknown) => html`<li>${renderContent(item, directory)}</li>`);
  return node.ordered === true ? html`<ol start="${Number(node.start)}">${entries}</ol>` : html`<ul>${entries}</ul>`;
}

/** A link goes to the web or nowhere: another scheme is shown as its text. */
export function renderLink(target: string, inner: readonly Html[]): Html {
  if (!isWebAddress(target)) return html`${inner}`;
  return html`<a href="${target}" target="_blank" rel="noopener noreferrer nofollow">${inner}</a>`;
}

export function isWebAddress(target: string): boolean {
  return URL.canParse(target) && ['http:', 'https:'].includes(new URL(target).protocol);
}

function mention(name: string): Html {
  return html`<span class="mention">${name}</span>`;
}

function userName(id: string, directory: Directory): string {
  const user = directory.users.find((one) => one.id === id);
  return user === undefined ? 'unknown-user' : displayName(user);
}

function channelName(id: string, directory: Directory): string {
  const channel = directory.channels.find((one) => one.id === id);
  return channel === undefined || channel.kind === 'direct' ? 'unknown' : channel.name;
}

function roleName(id: string, directory: Directory): string {
  const roles = directory.guilds.all.flatMap((guild) => guild.roles);
  return roles.find((one) => one.id === id)?.name ?? id;
}

function isNodes(content: unknown): content is readonly MarkdownNode[] {
  return Array.isArray(content);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
