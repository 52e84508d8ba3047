import type { ChannelView, MessageView, PageEvent, PageState, ServerView } from '../page-view.ts';
import { composer } from './composer.ts';
import { byId, element } from './dom.ts';
import { openForm } from './form.ts';
import { posts } from './forum.ts';
import { watchMessages } from './message-actions.ts';
import { attempt } from './notice.ts';
import { pending } from './pending.ts';
import { showPlaces, titleOf } from './places.ts';
import { listen, server } from './server.ts';
import { messages } from './timeline.ts';
import { say, visit } from './visit.ts';

const typing = byId('typing', HTMLParagraphElement);
const presence = byId('presence', HTMLParagraphElement);
const language = byId('language', HTMLSelectElement);
const person = byId('person', HTMLSelectElement);
const closing = byId('closing', HTMLButtonElement);
const text = byId('text', HTMLTextAreaElement);

let state: PageState | undefined;
let current = '';
const known = new Map<string, MessageView>();
const unread = new Set<string>();

watchMessages({ place: here, enter: enterSoon });
posts.watch(enterSoon);
listen(load, receive);
language.addEventListener('change', async () => {
  await attempt(() => server.speak(language.value));
  await load();
});
closing.addEventListener('click', () => attempt(() => server.closeThread(current, !here()?.closed)));
person.addEventListener('change', () => {
  visit.as = person.value;
  unread.clear();
  listen(load, receive);
});

async function load(): Promise<void> {
  const before = new Set(known.keys());
  state = await server.state();
  // What has come meanwhile may be newer than the state.
  const arrived = [...known.values()].filter(({ id }) => !before.has(id));
  known.clear();
  for (const message of [...state.messages, ...arrived]) known.set(message.id, message);
  visit.as = state.you.id;
  visit.speak(state.you.locale, state.bot.name);
  language.value = state.you.locale;
  person.replaceChildren(...state.people.map(personOption));
  person.value = state.you.id;
  byId('bot-name', HTMLElement).textContent = state.bot.name;
  document.title = `${state.bot.name} · sandbox`;
  showPresence(state.bot.online);
  byId('examples', HTMLElement).replaceChildren(...state.examples.map(example));
  enter(here() ?? channels()[0]);
  // So that one can write at once; but a page that connects again takes the focus from nothing.
  if (document.activeElement === document.body) text.focus();
}

function personOption({ id, name, owner }: PageState['people'][number]): HTMLElement {
  return element('option', { value: id }, `${name} (${say(owner ? 'owner' : 'member')})`);
}

function example(question: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'example' }, question);
  button.addEventListener('click', () => composer.ask(question));
  return button;
}

function channels(): readonly ChannelView[] {
  return (state?.servers ?? []).flatMap((one) => one.channels);
}

function here(): ChannelView | undefined {
  return channels().find(({ id }) => id === current);
}

/** Enters a channel that may be so new that the page has not heard of it yet. */
async function enterSoon(id: string): Promise<void> {
  current = id;
  if (here() === undefined) await load();
  else enter(here());
  text.focus();
}

function enter(channel: ChannelView | undefined): void {
  if (channel === undefined || state === undefined) return;
  current = channel.id;
  unread.delete(channel.id);
  messages.showAll([...known.values()].filter(({ channelId }) => channelId === current));
  typing.replaceChildren();
  furnish(channel, state);
  showAround();
}

/** What stands around the messages of a channel. */
function furnish(channel: ChannelView, { bot, examples }: PageState): void {
  const forum = channel.kind === 'forum' ? channel : undefined;
  const threads = channels().filter(({ parentId }) => forum !== undefined && parentId === forum.id);
  byId('channel-name', HTMLElement).textContent = titleOf(channel);
  byId('channel-topic', HTMLElement).textContent = topicOf(channel);
  byId('empty-title', HTMLElement).textContent = emptyTitle(channel, bot.name);
  byId('empty-hint', HTMLElement).textContent = forum ? say('noPosts') : examples.length > 0 ? say('tryThese') : '';
  byId('examples', HTMLElement).hidden = forum !== undefined;
  if (threads.length > 0) byId('empty', HTMLElement).hidden = true;
  posts.show({ forum, threads, bot, enter: (id) => void enterSoon(id) });
  byId('place', HTMLElement).classList.toggle('managed', channel.manageable);
  closing.hidden = !channel.manageable;
  closing.textContent = say(channel.closed ? 'reopenThread' : 'closeThread');
  byId('closed', HTMLElement).hidden = !channel.closed;
  byId('box', HTMLElement).hidden = channel.closed || forum !== undefined;
  composer.enter(channel, bot);
}

function topicOf({ kind, topic }: ChannelView): string {
  if (kind === 'direct') return say('justYou');
  return kind === 'thread' ? `${say('threadIn')} # ${topic}` : topic;
}

function emptyTitle({ kind, name }: ChannelView, bot: string): string {
  if (kind === 'forum') return name;
  return kind === 'direct' ? `${say('ask')} ${bot}` : say('askCollection');
}

function showAround(): void {
  showPlaces({ servers: state?.servers ?? [], current, unread, enter: (id) => void enterSoon(id) });
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
      pending.settle(event.interactionId, event.failed);
      if (event.form !== undefined) openForm(event.interactionId, event.form);
      break;
    case 'servers':
      changeServers(event.servers);
      break;
    case 'presence':
      showPresence(event.online);
  }
}

function receiveMessage(message: MessageView): void {
  const isNew = !known.has(message.id);
  known.set(message.id, message);
  if (isNew) typing.replaceChildren();
  if (message.channelId === current) messages.show(message);
  else if (isNew) unread.add(message.channelId);
  showAround();
}

function showTyping(channelId: string, milliseconds: number): void {
  if (channelId !== current) return;
  typing.textContent = say('typing');
  setTimeout(() => typing.replaceChildren(), milliseconds);
}

function changeServers(servers: readonly ServerView[]): void {
  if (state === undefined) return;
  state = { ...state, servers };
  const channel = here();
  if (channel === undefined) enter(channels()[0]);
  else furnish(channel, state);
  showAround();
}

function showPresence(online: boolean): void {
  presence.textContent = say(online ? 'online' : 'offline');
  presence.classList.toggle('online', online);
}
