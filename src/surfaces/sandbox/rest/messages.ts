import { Hono } from 'hono';
import { parseForm } from '../checks/form.ts';
import { type MessageBody, messageBody } from '../checks/message.ts';
import { cannotMessageUser, invalidForm, missingAccess, notYourMessage, replyNeedsHistory } from '../refusal.ts';
import type { Channel } from '../world/channel.ts';
import type { Draft, Message } from '../world/message.ts';
import { allows, type Permission, permission } from '../world/permissions.ts';
import { checkActive, checkWritable, demand as demandOf } from '../world/threads.ts';
import { wireMessage } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { readBody } from './body.ts';
import { editedDraft, newDraft } from './drafts.ts';

/** Messages of a channel, as the bot writes, reads, changes and removes them. */
export function messageRoutes(world: World): Hono {
  const routes = new Hono();
  const own = world.directory.bot.id;
  const find = (channelId: string, id: string) => world.messages.in(seenChannel(world, channelId).id, id, own);
  const show = (message: Message) => wireMessage(message, world.directory, world.presence.readsContent);

  routes.post('/channels/:channel/messages', async (context) => {
    const channel = seenChannel(world, context.req.param('channel'));
    const { json, files } = await readBody(context);
    const body = parseForm(messageBody, json);
    const draft = newDraft(world, body, files);
    checkMayPost(world, channel, draft);
    return context.json(show(sentBefore(world, channel, body) ?? post(world, channel, body, draft)));
  });

  routes.get('/channels/:channel/messages', (context) => {
    const channel = seenChannel(world, context.req.param('channel'));
    const { limit = '50', before, after } = context.req.query();
    const readable = held(world, channel, 'readMessageHistory') ? world.messages.list(channel.id, own) : [];
    const wanted = readable.filter((message) => isBetween(message.id, after, before));
    return context.json(wanted.slice(-Number(limit)).reverse().map(show));
  });

  routes.get('/channels/:channel/messages/:message', (context) => {
    const message = find(context.req.param('channel'), context.req.param('message'));
    demand(world, world.directory.channel(message.channel_id), 'readMessageHistory');
    return context.json(show(message));
  });

  routes.patch('/channels/:channel/messages/:message', async (context) => {
    const message = find(context.req.param('channel'), context.req.param('message'));
    if (message.author.id !== own) throw notYourMessage();
    checkActive(world.directory.channel(message.channel_id));
    const draft = editedDraft(world, message, await readBody(context));
    return context.json(show(world.revise(message, draft)));
  });

  routes.delete('/channels/:channel/messages/:message', (context) => {
    const message = find(context.req.param('channel'), context.req.param('message'));
    if (message.author.id !== own) demand(world, world.directory.channel(message.channel_id), 'manageMessages');
    world.withdraw(message);
    return context.body(null, 204);
  });

  routes.on(['PUT', 'DELETE'], '/channels/:channel/messages/:message/reactions/:emoji/@me', (context) => {
    const { channel = '', message = '', emoji = '' } = context.req.param();
    const found = find(channel, message);
    checkActive(world.directory.channel(channel));
    if (context.req.method === 'PUT') demand(world, world.directory.channel(channel), 'addReactions');
    world.react(found, emoji, context.req.method === 'PUT');
    return context.body(null, 204);
  });

  routes.post('/channels/:channel/typing', (context) => {
    world.showTyping(seenChannel(world, context.req.param('channel')).id);
    return context.body(null, 204);
  });

  return routes;
}

function isBetween(id: string, after: string | undefined, before: string | undefined): boolean {
  return (after === undefined || BigInt(id) > BigInt(after)) && (before === undefined || BigInt(id) < BigInt(before));
}

/** @throws {Refusal} 10003, or 50001 when the bot may not look into the channel. */
export function seenChannel(world: World, id: string): Channel {
  const channel = world.directory.channel(id);
  if (!held(world, channel, 'viewChannel')) throw missingAccess();
  return channel;
}

function held(world: World, channel: Channel, name: Permission): boolean {
  return allows(world.directory.permissionsIn(channel, world.directory.bot.id), permission[name]);
}

function demand(world: World, channel: Channel, name: Permission): void {
  demandOf(world, channel, world.directory.bot, name);
}

function checkMayPost(world: World, channel: Channel, draft: Draft): void {
  if (channel.kind === 'direct' && world.directory.person(channel.personId).refusesDirectMessages) {
    throw cannotMessageUser();
  }
  if (channel.kind === 'thread' && !held(world, channel, 'sendMessagesInThreads')) throw missingAccess();
  checkWritable(channel);
  if (channel.kind === 'text') demand(world, channel, 'sendMessages');
  checkMayAttach(world, channel, draft);
}

/** @throws {Refusal} 50013 */
export function checkMayAttach(world: World, channel: Channel, draft: Draft): void {
  if (draft.embeds.length > 0) demand(world, channel, 'embedLinks');
  if (draft.attachments.length > 0) demand(world, channel, 'attachFiles');
}

/** With `enforce_nonce`, the message sent a moment ago under the same nonce: a repeated call posts nothing new. */
function sentBefore(world: World, channel: Channel, body: MessageBody): Message | undefined {
  if (body.enforce_nonce !== true || body.nonce == null) return undefined;
  const sent = world.messages.list(channel.id, world.directory.bot.id);
  return sent.findLast((one) => one.author.id === world.directory.bot.id && one.nonce === body.nonce);
}

function post(world: World, channel: Channel, body: MessageBody, draft: Draft): Message {
  const replyTo = repliedTo(world, channel, body.message_reference);
  return world.publish({
    author: world.directory.bot,
    channelId: channel.id,
    draft,
    replyTo,
    nonce: body.nonce ?? undefined,
  });
}

function repliedTo(world: World, channel: Channel, reference: MessageBody['message_reference']): Message | undefined {
  if (reference == null) return undefined;
  if (!held(world, channel, 'readMessageHistory')) throw replyNeedsHistory();
  const target = world.messages.list(channel.id, world.directory.bot.id).find(({ id }) => id === reference.message_id);
  if (target !== undefined || reference.fail_if_not_exists === false) return target;
  throw invalidForm('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
}
