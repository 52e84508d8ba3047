import type { ChannelView, CommandView } from '../page-view.ts';
import { closeCall, openCall } from './call.ts';
import { byId, element } from './dom.ts';
import { type Bot, withMentions } from './mentions.ts';
import { attempt } from './notice.ts';
import { server } from './server.ts';
import { Suggestions } from './suggestions.ts';
import { messages } from './timeline.ts';
import { say } from './visit.ts';

const form = byId('composer', HTMLFormElement);
const text = byId('text', HTMLTextAreaElement);
const mention = byId('mention', HTMLButtonElement);
const replying = byId('replying', HTMLParagraphElement);

let bot: Bot = { id: '', name: '' };
let channel: ChannelView | undefined;
/** What the next message answers, or which one it takes the place of. */
let concerned: { readonly kind: 'reply' | 'edit'; readonly messageId: string } | undefined;

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
    const sameCommands = JSON.stringify(channel?.commands) === JSON.stringify(place.commands);
    channel = place;
    bot = told;
    const direct = place.kind === 'direct';
    mention.textContent = `@${bot.name}`;
    mention.hidden = direct || concerned?.kind === 'edit';
    mention.title = say('mentionHint');
    text.placeholder = say(direct ? 'writeDirect' : 'writeHere');
    // What one may do can come to be known, or change, while a command is being typed.
    if (!sameCommands && document.activeElement === text) suggest();
    if (!changed) return;
    closeCall();
    leave();
  },

  /** The next message answers this one. */
  reply(messageId: string, name: string): void {
    leave();
    concern('reply', messageId, say('replyingTo'), name);
  },

  /** What is written next takes the place of what this message says. */
  edit(messageId: string, content: string): void {
    concern('edit', messageId, say('editing'), '');
    mention.hidden = true;
    text.value = content.replaceAll(`<@${bot.id}>`, `@${bot.name}`);
    fit();
  },

  /** Asks this as if it had been typed. */
  ask(question: string): void {
    text.value = question;
    form.requestSubmit();
    text.focus();
  },
};

function concern(kind: 'reply' | 'edit', messageId: string, what: string, name: string): void {
  concerned = { kind, messageId };
  byId('concern', HTMLElement).textContent = what;
  byId('replying-to', HTMLElement).textContent = name;
  replying.hidden = false;
  text.focus();
}

/** Neither answers nor changes a message any more; a text that was to change one goes. */
function leave(): void {
  if (concerned?.kind === 'edit') text.value = '';
  concerned = undefined;
  replying.hidden = true;
  mention.hidden = channel?.kind === 'direct';
  fit();
}

mention.addEventListener('click', () => {
  mention.setAttribute('aria-pressed', String(mention.getAttribute('aria-pressed') !== 'true'));
  text.focus();
});

byId('stop-replying', HTMLButtonElement).addEventListener('click', () => {
  leave();
  text.focus();
});

text.addEventListener('input', () => {
  fit();
  suggest();
});

function suggest(): void {
  palette.offer(matchingCommands(text.value));
}

text.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  if (event.key === 'Escape') leave();
  if (event.key === 'ArrowUp' && text.value === '') editLast(event);
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  form.requestSubmit();
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const content = text.value.trim();
  if (content === '' || channel === undefined) return;
  const { id } = channel;
  const about = concerned;
  leave();
  text.value = '';
  fit();
  const posted = await attempt(() =>
    about?.kind === 'edit'
      ? server.edit(about.messageId, withMentions(content, bot))
      : server.post(id, addressed(content), about?.messageId),
  );
  if (posted === undefined && text.value === '') text.value = content;
});

function editLast(event: KeyboardEvent): void {
  const { id, content } = messages.lastOwn?.dataset ?? {};
  if (id === undefined || !content) return;
  event.preventDefault();
  composer.edit(id, content);
}

function matchingCommands(typed: string): readonly CommandView[] {
  if (!typed.startsWith('/') || typed.includes('\n')) return [];
  const wanted = typed.slice(1).toLowerCase();
  const commands = (channel?.commands ?? []).filter((command) => command.type === 1);
  return commands.filter(({ name, label }) => name.startsWith(wanted) || label.toLowerCase().startsWith(wanted));
}

/** With the mention that is wanted of every message here. */
function addressed(content: string): string {
  const words = withMentions(content, bot);
  const wanted = !mention.hidden && mention.getAttribute('aria-pressed') === 'true';
  return wanted && !words.includes(`<@${bot.id}>`) ? `<@${bot.id}> ${words}` : words;
}

function fit(): void {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight}px`;
}
