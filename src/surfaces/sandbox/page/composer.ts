import type { ChannelView, CommandView } from '../page-view.ts';
import { openCall } from './call.ts';
import { byId, element } from './dom.ts';
import { attempt } from './notice.ts';
import { server } from './server.ts';
import { Suggestions } from './suggestions.ts';

const form = byId('composer', HTMLFormElement);
const text = byId('text', HTMLTextAreaElement);
const mention = byId('mention', HTMLButtonElement);
const replying = byId('replying', HTMLParagraphElement);

interface Bot {
  readonly id: string;
  readonly name: string;
}

let bot: Bot = { id: '', name: '' };
let channel: ChannelView | undefined;
let replyTo: string | undefined;

const palette = new Suggestions<CommandView>({
  input: text,
  popup: byId('palette', HTMLDivElement),
  show: (command) => [
    element('b', {}, `/${command.label}`),
    element('span', { class: 'options' }, command.options.map((option) => option.label).join(' ')),
    element('span', { class: 'about' }, command.description),
  ],
  pick: (command) => {
    text.value = '';
    if (channel !== undefined) openCall(form, channel.id, command);
  },
});

/** The box in which messages are written and commands begun. */
export const composer = {
  /** Writes into this channel from now on. */
  enter(place: ChannelView, told: Bot): void {
    const changed = channel?.id !== place.id;
    channel = place;
    bot = told;
    mention.textContent = `@${bot.name}`;
    mention.hidden = place.direct;
    mention.title = `The bot answers here when it is mentioned. Press to write without @${bot.name}.`;
    text.placeholder = place.direct ? `Ask ${bot.name}, or type / for commands` : 'Ask, or type / for commands';
    if (changed) composer.reply(undefined, '');
  },

  /** The next message answers this one. */
  reply(messageId: string | undefined, name: string): void {
    replyTo = messageId;
    replying.hidden = messageId === undefined;
    byId('replying-to', HTMLElement).textContent = name;
    if (messageId !== undefined) text.focus();
  },

  /** Asks this as if it had been typed. */
  ask(question: string): void {
    text.value = question;
    form.requestSubmit();
    text.focus();
  },
};

mention.addEventListener('click', () => {
  mention.setAttribute('aria-pressed', String(mention.getAttribute('aria-pressed') !== 'true'));
  text.focus();
});

byId('stop-replying', HTMLButtonElement).addEventListener('click', () => {
  composer.reply(undefined, '');
  text.focus();
});

text.addEventListener('input', () => {
  fit();
  palette.offer(matchingCommands(text.value));
});

text.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Escape') composer.reply(undefined, '');
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  form.requestSubmit();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const content = text.value.trim();
  if (content === '' || channel === undefined) return;
  const { id } = channel;
  const answered = replyTo;
  text.value = '';
  fit();
  composer.reply(undefined, '');
  const posted = await attempt(() => server.post(id, addressed(content), answered));
  if (posted === undefined && text.value === '') text.value = content;
});

function matchingCommands(typed: string): readonly CommandView[] {
  if (!typed.startsWith('/') || typed.includes('\n')) return [];
  const wanted = typed.slice(1).toLowerCase();
  const commands = (channel?.commands ?? []).filter((command) => command.type === 1);
  return commands.filter(({ name, label }) => name.startsWith(wanted) || label.toLowerCase().startsWith(wanted));
}

/** With the mention in the form in which Discord carries it. */
function addressed(content: string): string {
  const named = content.replaceAll(new RegExp(`@${bot.name}\\b`, 'gi'), `<@${bot.id}>`);
  const wanted = !mention.hidden && mention.getAttribute('aria-pressed') === 'true';
  return wanted && !named.includes(`<@${bot.id}>`) ? `<@${bot.id}> ${named}` : named;
}

function fit(): void {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}
