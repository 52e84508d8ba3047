import { Hono } from 'hono';
import { parseForm } from '../checks/form.ts';
import { interactionResponse } from '../checks/interaction-response.ts';
import { messageBody } from '../checks/message.ts';
import { unknownApplication, unknownMessage } from '../refusal.ts';
import { type Interaction, interactionType } from '../world/interaction.ts';
import { type Draft, flag, hasFlag, isVisibleTo, type Message } from '../world/message.ts';
import { wireMessage } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { answer, checkFits } from './answer.ts';
import { readBody } from './body.ts';
import { editedDraft, newDraft } from './drafts.ts';

/** Answers to interactions. What authorises a call here is the interaction's token. */
export function interactionRoutes(world: World): Hono {
  const routes = new Hono();
  const show = (message: Message) => wireMessage(message, world.directory, true);

  routes.post('/interactions/:id/:token/callback', async (context) => {
    const { json, files } = await readBody(context);
    const interaction = world.interactions.awaiting(context.req.param('id'), context.req.param('token'));
    const response = parseForm(interactionResponse, json);
    checkFits(interaction, response);
    answer(world, interaction, response, files);
    if (context.req.query('with_response') !== 'true') return context.body(null, 204);
    const message = original(world, interaction);
    const resource = { type: response.type, ...(message !== undefined && { message: show(message) }) };
    return context.json({ interaction: { id: interaction.id, type: interactionType[interaction.kind] }, resource });
  });

  routes.post('/webhooks/:application/:token', async (context) => {
    const interaction = answered(world, context.req.param());
    const { json, files } = await readBody(context);
    const draft = newDraft(world, parseForm(messageBody, json), files, flag.ephemeral);
    const thinking = original(world, interaction);
    // Discord fills in the "thinking" message with a follow-up that comes before any edit.
    if (thinking !== undefined && hasFlag(thinking, flag.loading)) {
      const flags = (draft.flags & ~flag.ephemeral) | (thinking.flags & flag.ephemeral);
      return context.json(show(world.revise(thinking, { ...draft, flags })));
    }
    return context.json(show(followUp(world, interaction, draft)));
  });

  const path = '/webhooks/:application/:token/messages/:message';
  routes.get(path, (context) => context.json(show(named(world, context.req.param()))));
  routes.patch(path, async (context) => {
    const message = named(world, context.req.param());
    const draft = editedDraft(world, message, await readBody(context));
    return context.json(show(world.revise(message, draft)));
  });
  routes.delete(path, (context) => {
    world.withdraw(named(world, context.req.param()));
    return context.body(null, 204);
  });
  return routes;
}

interface Named {
  readonly application: string;
  readonly token: string;
}

function answered(world: World, { application, token }: Named): Interaction {
  if (application !== world.directory.applicationId) throw unknownApplication();
  return world.interactions.answered(token);
}

function followUp(world: World, interaction: Interaction, draft: Draft): Message {
  const { channelId, metadata } = interaction;
  const { name: _ofTheFirstAnswer, ...answers } = metadata;
  return world.publish({
    author: world.directory.bot,
    channelId,
    draft,
    answers,
    replyTo: original(world, interaction),
  });
}

function original(world: World, { outcome }: Interaction): Message | undefined {
  return outcome.kind === 'message' ? world.messages.find(outcome.messageId) : undefined;
}

/** The first answer (`@original`) or a follow-up by its id. @throws {Refusal} 10008 */
function named(world: World, { message: id, ...given }: Named & { readonly message: string }): Message {
  const interaction = answered(world, given);
  const found = id === '@original' ? original(world, interaction) : world.messages.find(id);
  const isOurs = found?.author.id === world.directory.bot.id && found.channel_id === interaction.channelId;
  if (found === undefined || !isOurs || !isVisibleTo(found, interaction.userId)) throw unknownMessage();
  return found;
}
