import type { ChannelView, MessageView, PageEvent, PageState } from '../page-view.ts';
import { composer } from './composer.ts';
import { byId, element } from './dom.ts';
import { watchMessages } from './message-actions.ts';
import { attempt } from './notice.ts';
import { pending } from './pending.ts';
import { listen, server } from './server.ts';
import { messages } from './timeline.ts';

const nav = byId('channels', HTMLElement);
const typing = byId('typing', HTMLParagraphElement);
const presence = byId('presence', HTMLParagraphElement);
const language = byId('language', HTMLSelectElement);

let state: PageState | undefined;
let current = '';
const known = new Map<string, MessageView>();
const unread = new Set<string>();

watchMessages(() => state?.channels.find(({ id }) => id === current));
listen(load, receive);
language.addEventListener('change', () => attempt(() => server.speak(language.value)));

async function load(): Promise<void> {
  state = await server.state();
  known.clear();
  for (const message of state.messages) known.set(message.id, message);
  language.value = state.you.locale;
  byId('bot-name', HTMLElement).textContent = state.bot.name;
  document.title = `${state.bot.name} · sandbox`;
  showPresence(state.bot.online);
  byId('examples', HTMLElement).replaceChildren(...state.examples.map(example));
  enter(state.channels.find(({ id }) => id === current) ?? state.channels[0]);
  // So that one can write at once; but a page that connects again takes the focus from nothing.
  if (document.activeElement === document.body) byId('text', HTMLTextAreaElement).focus();
}

function example(question: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'example' }, question);
  button.addEventListener('click', () => composer.ask(question));
  return button;
}

function enter(channel: ChannelView | undefined): void {
  if (channel === undefined || state === undefined) return;
  current = channel.id;
  unread.delete(channel.id);
  byId('channel-name', HTMLElement).textContent = title(channel);
  byId('channel-topic', HTMLElement).textContent = channel.topic;
  byId('empty-title', HTMLElement).textContent = channel.direct ? `Ask ${state.bot.name}` : 'Ask the collection';
  byId('empty-hint', HTMLElement).textContent = state.examples.length > 0 ? 'Try one of these, or write your own.' : '';
  composer.enter(channel, state.bot);
  messages.showAll([...known.values()].filter(({ channelId }) => channelId === current));
  typing.replaceChildren();
  showChannels();
}

function showChannels(): void {
  nav.replaceChildren(...(state?.channels ?? []).map(channelButton));
}

function channelButton(channel: ChannelView): HTMLElement {
  const here = channel.id === current;
  const attributes = { type: 'button', class: unread.has(channel.id) ? 'channel unread' : 'channel' };
  const button = element('button', { ...attributes, ...(here && { 'aria-current': 'page' }) }, title(channel));
  button.addEventListener('click', () => {
    enter(state?.channels.find(({ id }) => id === channel.id));
    byId('text', HTMLTextAreaElement).focus();
  });
  return button;
}

function title(channel: ChannelView): string {
  return channel.direct ? `@ ${channel.name}` : `# ${channel.name}`;
}

function receive(event: PageEvent): void {
  switch (event.type) {
    case 'message':
      receiveMessage(event);
      break;
    case 'deleted':
      known.delete(event.id);
      messages.remove(event.id);
      break;
    case 'typing':
      showTyping(event.channelId, event.milliseconds);
      break;
    case 'settled':
      pending.settle(event.interactionId, event.failed, event.form);
      break;
    case 'channels':
      changeChannels(event.channels);
      break;
    case 'presence':
      showPresence(event.online);
  }
}

function receiveMessage(message: MessageView): void {
  known.set(message.id, message);
  typing.replaceChildren();
  if (message.channelId === current) messages.show(message);
  else unread.add(message.channelId);
  showChannels();
}

function showTyping(channelId: string, milliseconds: number): void {
  if (channelId !== current || state === undefined) return;
  typing.textContent = `${state.bot.name} is typing…`;
  setTimeout(() => typing.replaceChildren(), milliseconds);
}

function changeChannels(channels: readonly ChannelView[]): void {
  if (state === undefined) return;
  state = { ...state, channels };
  const here = channels.find(({ id }) => id === current);
  if (here !== undefined) composer.enter(here, state.bot);
  showChannels();
}

function showPresence(online: boolean): void {
  presence.textContent = online ? 'online' : 'not connected';
  presence.classList.toggle('online', online);
}
