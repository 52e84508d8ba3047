import type { ChannelView, ServerView } from '../page-view.ts';
import { byId, element } from './dom.ts';
import { say } from './visit.ts';

const nav = byId('channels', HTMLElement);
const where = byId('where', HTMLButtonElement);

interface Places {
  readonly servers: readonly ServerView[];
  readonly current: string;
  readonly unread: ReadonlySet<string>;
  readonly enter: (channelId: string) => void;
}

/** Lists the servers with their channels and threads, and the direct messages. */
export function showPlaces({ servers, current, unread, enter }: Places): void {
  nav.replaceChildren(
    ...servers.flatMap((server) => [
      element('h2', { class: 'server' }, server.name ?? say('directMessages')),
      ...server.channels.map((channel) => entry(channel, channel.id === current, unread.has(channel.id), enter)),
    ]),
  );
  const here = servers.flatMap(({ channels }) => channels).find(({ id }) => id === current);
  where.textContent = here === undefined ? '' : titleOf(here);
  where.classList.toggle('unread', unread.size > 0);
}

function entry(channel: ChannelView, here: boolean, unread: boolean, enter: (id: string) => void): HTMLElement {
  const kind = [channel.kind, unread && 'unread', channel.closed && 'closed'].filter(Boolean).join(' ');
  const attributes = { type: 'button', class: `channel ${kind}`, ...(here && { 'aria-current': 'page' }) };
  const button = element('button', attributes, titleOf(channel));
  button.addEventListener('click', () => {
    open(false);
    enter(channel.id);
  });
  return button;
}

const signs = { text: '#', forum: '≡', thread: '↳', direct: '@' } as const;

/** The channel's name, with the sign of its kind. */
export function titleOf({ kind, name }: ChannelView): string {
  return `${signs[kind]} ${name}`;
}

/** In a narrow window the list lies behind a button that says where one is. */
function open(shown: boolean): void {
  nav.classList.toggle('open', shown);
  where.setAttribute('aria-expanded', String(shown));
}

where.addEventListener('click', () => open(!nav.classList.contains('open')));
nav.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !nav.classList.contains('open')) return;
  open(false);
  where.focus();
});
