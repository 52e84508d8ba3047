import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Modal } from './checks/modal.ts';
import type { FieldView, FormView, MessageView, PageEvent, PageState } from './page-view.ts';
import { renderMessage } from './render/message.ts';
import { viewChannels } from './view-channels.ts';
import type { Change } from './world/events.ts';
import type { Interaction } from './world/interaction.ts';
import { isVisibleTo, type Message } from './world/message.ts';
import type { World } from './world/world.ts';

const keepAlive = 15_000;

/** What the page is told: everything at first, then each change. */
export function pageEvents(world: World, examples: readonly string[]): Hono {
  const routes = new Hono();
  routes.get('/state', async (context) => context.json(await state(world, examples)));
  routes.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      // One after the other, so that no later state of a message is overtaken by an earlier one.
      let told = Promise.resolve();
      const tell = async (change: Change) => {
        const event = await toEvent(world, change);
        if (event !== undefined) await stream.writeSSE({ data: JSON.stringify(event) });
      };
      const stop = world.changes.add((change) => {
        told = told.then(() => tell(change));
      });
      stream.onAbort(stop);
      while (!stream.aborted) {
        await stream.write(': still here\n\n');
        await stream.sleep(keepAlive);
      }
    }),
  );
  return routes;
}

async function state(world: World, examples: readonly string[]): Promise<PageState> {
  const { bot } = world.directory;
  const channels = viewChannels(world);
  const seen = channels.flatMap((channel) => world.you.messages(channel.id));
  return {
    bot: { id: bot.id, name: bot.username, online: world.presence.sessions > 0 },
    you: { id: world.you.id, locale: world.you.locale },
    channels,
    messages: await Promise.all(seen.map((message) => viewMessage(world, message))),
    examples,
  };
}

async function viewMessage(world: World, message: Message): Promise<MessageView> {
  const markup = await renderMessage(message, world);
  return { id: message.id, channelId: message.channel_id, html: String(markup) };
}

async function toEvent(world: World, change: Change): Promise<PageEvent | undefined> {
  switch (change.type) {
    case 'message':
      if (!isVisibleTo(change.message, world.you.id)) return undefined;
      return { type: 'message', ...(await viewMessage(world, change.message)) };
    case 'deleted':
      return { type: 'deleted', id: change.message.id };
    case 'typing':
      return { type: 'typing', channelId: change.channelId, milliseconds: change.until - world.clock.now() };
    case 'interaction':
      return change.interaction.userId === world.you.id ? settled(change.interaction) : undefined;
    case 'commands':
    case 'channels':
      return { type: 'channels', channels: viewChannels(world) };
    case 'presence':
      return { type: 'presence', online: change.online };
  }
}

function settled({ id, outcome }: Interaction): PageEvent {
  const form = outcome.kind === 'modal' ? { form: viewForm(outcome.modal) } : {};
  return { type: 'settled', interactionId: id, failed: outcome.kind === 'failed', ...form };
}

function viewForm(modal: Modal): FormView {
  const fields = modal.components.flatMap((part): FieldView[] => {
    if (part.type !== 18 || part.component.type !== 4) return [];
    const { custom_id, value, placeholder, style, required } = part.component;
    const long = style === 2;
    const shown = { value: value ?? '', placeholder: placeholder ?? '' };
    return [{ id: custom_id, label: part.label, ...shown, long, required: required !== false }];
  });
  return { title: modal.title, fields };
}
