import { Hono } from 'hono';
import { z } from 'zod';
import { parseForm } from '../checks/form.ts';
import { messageBody } from '../checks/message.ts';
import { list, snowflake, text } from '../checks/text.ts';
import { threadLocked, wrongChannelType } from '../refusal.ts';
import { guildIdOf, type Thread } from '../world/channel.ts';
import { allows, permission } from '../world/permissions.ts';
import { changeThread, checkActive, checkArchiveTime, demand, openPost, openThread } from '../world/threads.ts';
import { wireMessage } from '../world/wire.ts';
import { wireChannel } from '../world/wire-channel.ts';
import type { World } from '../world/world.ts';
import { readBody } from './body.ts';
import { newDraft } from './drafts.ts';
import { checkMayAttach, seenChannel } from './messages.ts';

const shared = { name: text(100, 1), auto_archive_duration: z.int().nullish() };
const fromMessage = z.object(shared);
/** Private threads (12) there are none in the sandbox. */
const byItself = z.object({ ...shared, type: z.literal([10, 11]).nullish() });
const post = z.object({ ...shared, message: messageBody, applied_tags: list(snowflake, 5).nullish() });
const change = z.object({
  name: text(100, 1).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
  auto_archive_duration: z.int().optional(),
});

/** Threads, as the bot opens, finds and closes them. */
export function threadRoutes(world: World): Hono {
  const routes = new Hono();
  const { bot } = world.directory;

  routes.post('/channels/:channel/messages/:message/threads', async (context) => {
    const parent = seenChannel(world, context.req.param('channel'));
    const body = parseForm(fromMessage, (await readBody(context)).json);
    const from = world.messages.in(parent.id, context.req.param('message'), bot.id);
    const thread = openThread(world, { parent, owner: bot, from, ...named(body) });
    return context.json(wireChannel(thread, world.directory), 201);
  });

  routes.post('/channels/:channel/threads', async (context) => {
    const parent = seenChannel(world, context.req.param('channel'));
    const { json, files } = await readBody(context);
    if (parent.kind !== 'forum') {
      const body = parseForm(byItself, json);
      return context.json(wireChannel(openThread(world, { parent, owner: bot, ...named(body) }), world.directory), 201);
    }
    const body = parseForm(post, json);
    const draft = newDraft(world, body.message, files);
    checkMayAttach(world, parent, draft);
    const thread = openPost(world, { parent, owner: bot, ...named(body) }, draft);
    const message = wireMessage(world.messages.in(thread.id, thread.id, bot.id), world.directory, true);
    return context.json({ ...wireChannel(thread, world.directory), message }, 201);
  });

  routes.patch('/channels/:channel', async (context) => {
    const thread = threadAt(world, context.req.param('channel'));
    const { auto_archive_duration: archiveAfter, ...given } = parseForm(change, (await readBody(context)).json);
    if (archiveAfter !== undefined) checkArchiveTime(archiveAfter);
    const changes = { ...given, ...(archiveAfter !== undefined && { archiveAfter }) };
    checkMayChange(world, thread, changes);
    return context.json(wireChannel(changeThread(world, thread, defined(changes)), world.directory));
  });

  routes.delete('/channels/:channel', (context) => {
    const thread = threadAt(world, context.req.param('channel'));
    demand(world, thread, bot, 'manageThreads');
    world.removeChannel(thread);
    return context.json(wireChannel(thread, world.directory));
  });

  routes.on(['PUT', 'DELETE'], '/channels/:channel/thread-members/@me', (context) => {
    checkActive(threadAt(world, context.req.param('channel') ?? ''));
    return context.body(null, 204);
  });

  routes.get('/guilds/:guild/threads/active', (context) => {
    const { id } = world.directory.guilds.get(context.req.param('guild'));
    return context.json(listThreads(world, (thread) => guildIdOf(thread) === id && !thread.archived));
  });

  routes.get('/channels/:channel/threads/archived/public', (context) => {
    const { id } = seenChannel(world, context.req.param('channel'));
    const threads = listThreads(world, (thread) => thread.parentId === id && thread.archived);
    return context.json({ ...threads, has_more: false });
  });
  return routes;
}

/** @throws {Refusal} 10003, 50001, or 50024 of what is no thread. */
function threadAt(world: World, id: string): Thread {
  const channel = seenChannel(world, id);
  if (channel.kind !== 'thread') throw wrongChannelType();
  return channel;
}

function named({ name, auto_archive_duration: minutes }: z.output<typeof fromMessage>) {
  if (minutes != null) checkArchiveTime(minutes);
  return { name: name.trim(), archiveAfter: minutes ?? undefined };
}

/** Who opened a thread may rename and archive it, those who manage threads may do all, and anybody may wake it. */
function checkMayChange(world: World, thread: Thread, { archived, ...others }: z.output<typeof change>): void {
  const { bot } = world.directory;
  if (allows(world.directory.permissionsIn(thread, bot.id), permission.manageThreads)) return;
  if (archived !== false) checkActive(thread);
  if (thread.locked) throw threadLocked();
  if (archived === false && Object.keys(others).length === 0) return;
  if (others.locked !== undefined || thread.ownerId !== bot.id) demand(world, thread, bot, 'manageThreads');
}

function defined<Shape extends object>(given: Shape): { [Key in keyof Shape]: Exclude<Shape[Key], undefined> } {
  return JSON.parse(JSON.stringify(given));
}

function listThreads(world: World, wanted: (thread: Thread) => boolean) {
  const threads = world.directory.channels.flatMap((one) => (one.kind === 'thread' && wanted(one) ? [one] : []));
  return { threads: threads.map((one) => wireChannel(one, world.directory)), members: [] };
}
