import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { furnish } from './furnish.ts';
import type { MessageView, PageEvent, PageState } from './page-view.ts';
import { renderMessage } from './render/message.ts';
import { viewForm } from './view-form.ts';
import { viewPeople, viewServers } from './view-servers.ts';
import type { Change } from './world/events.ts';
import type { Interaction } from './world/interaction.ts';
import { isVisibleTo, type Message } from './world/message.ts';
import type { Snowflake } from './world/snowflake.ts';
import type { Visitor } from './world/visitor.ts';
import type { World } from './world/world.ts';

const keepAlive = 15_000;

/** What the page is told: everything at first, then each change, as the person sees it whom the visitor is. */
export function pageEvents(world: World, examples: readonly string[]): Hono {
  const routes = new Hono();
  routes.get('/state', async (context) => {
    furnish(world);
    return context.json(await state(world, visitorOf(world, context), examples));
  });
  routes.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const visitor = visitorOf(world, context);
      // One after the other, so that no later state of a message is overtaken by an earlier one.
      let told = Promise.resolve();
      const tell = async (change: Change) => {
        const event = await toEvent(world, visitor, change);
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

/** Who the visitor is: `as` names them by id; the server's owner where nobody is named. */
export function visitorOf(world: World, context: Context): Visitor {
  const id = context.req.query('as');
  return world.directory.people.some(({ user }) => user.id === id) ? world.visitor(id ?? '') : world.you;
}

async function state(world: World, visitor: Visitor, examples: readonly string[]): Promise<PageState> {
  const { bot } = world.directory;
  const servers = viewServers(world, visitor);
  const seen = servers.flatMap(({ channels }) => channels).flatMap(({ id }) => visitor.messages(id));
  return {
    bot: { id: bot.id, name: bot.username, online: world.presence.sessions > 0 },
    you: { id: visitor.id, locale: visitor.locale },
    people: viewPeople(world),
    servers,
    messages: await Promise.all(seen.map((message) => viewMessage(world, visitor, message))),
    examples,
  };
}

async function viewMessage(world: World, visitor: Visitor, message: Message): Promise<MessageView> {
  const markup = await renderMessage(message, world, visitor);
  return { id: message.id, channelId: message.channel_id, html: String(markup) };
}

async function toEvent(world: World, visitor: Visitor, change: Change): Promise<PageEvent | undefined> {
  switch (change.type) {
    case 'message':
      if (!isVisibleTo(change.message, visitor.id) || !sees(world, visitor, change.message.channel_id))
        return undefined;
      return { type: 'message', ...(await viewMessage(world, visitor, change.message)) };
    case 'deleted':
      return { type: 'deleted', id: change.message.id };
    case 'typing':
      return { type: 'typing', channelId: change.channelId, milliseconds: change.until - world.clock.now() };
    case 'interaction':
      return change.interaction.userId === visitor.id ? settled(world, change.interaction) : undefined;
    case 'commands':
    case 'channels':
      return { type: 'servers', servers: viewServers(world, visitor) };
    case 'presence':
      return { type: 'presence', online: change.online };
  }
}

function sees(world: World, visitor: Visitor, channelId: Snowflake): boolean {
  const channel = world.directory.channels.find(({ id }) => id === channelId);
  return channel !== undefined && visitor.sees(channel);
}

function settled(world: World, { id, channelId, outcome }: Interaction): PageEvent {
  const channel = world.directory.channels.find((one) => one.id === channelId);
  const form = outcome.kind === 'modal' && channel ? { form: viewForm(outcome.modal, channel, world) } : {};
  return { type: 'settled', interactionId: id, failed: outcome.kind === 'failed', ...form };
}
