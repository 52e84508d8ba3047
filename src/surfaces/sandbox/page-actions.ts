import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { snowflake } from './checks/text.ts';
import { visitorOf } from './page-events.ts';
import { Refusal, unknownMessage } from './refusal.ts';
import type { Message } from './world/message.ts';
import type { Visitor } from './world/visitor.ts';
import type { World } from './world/world.ts';

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const post = z.object({ channelId: snowflake, content: z.string(), replyTo: snowflake.optional() });
const edit = z.object({ messageId: snowflake, content: z.string() });
const thread = z.object({ messageId: snowflake, name: z.string() });
const forumPost = z.object({ channelId: snowflake, title: z.string(), content: z.string() });
const closing = z.object({ channelId: snowflake, closed: z.boolean() });
const call = z.object({ channelId: snowflake, name: z.string(), values });
const completion = z.object({ ...call.shape, focused: z.string() });
const onMessage = z.object({ messageId: snowflake, name: z.string() });
const press = z.object({ messageId: snowflake, customId: z.string() });
const choice = z.object({ ...press.shape, values: z.array(z.string()) });
const filled = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]));
const form = z.object({ interactionId: snowflake, values: filled });
const removal = z.object({ messageId: snowflake });
const language = z.object({ locale: z.enum(['en-US', 'zh-CN']) });

/** What a person does at the page, as the one who `as` names. */
export function pageActions(world: World): Hono {
  const routes = new Hono();
  const act = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    action: (given: z.output<Schema>, visitor: Visitor) => unknown,
  ) => {
    routes.post(path, async (context) => {
      const given = await read(context, schema);
      return context.json((await action(given, visitorOf(world, context))) ?? {});
    });
  };

  act('/messages', post, ({ channelId, content, replyTo }, visitor) => {
    return { id: visitor.post(channelId, content, replyTo === undefined ? {} : { replyTo }).id };
  });
  act('/edits', edit, ({ messageId, content }, visitor) => {
    return { id: visitor.edit(message(world, messageId), content).id };
  });
  act('/remove', removal, ({ messageId }, visitor) => visitor.remove(message(world, messageId)));
  act('/threads', thread, ({ messageId, name }, visitor) => {
    const from = message(world, messageId);
    return { id: visitor.openThread(from.channel_id, name, from).id };
  });
  act('/posts', forumPost, ({ channelId, title, content }, visitor) => {
    return { id: visitor.openPost(channelId, title, content).id };
  });
  act('/closings', closing, ({ channelId, closed }, visitor) => visitor.closeThread(channelId, closed));
  act('/commands', call, ({ channelId, name, values }, visitor) => ({ id: visitor.run(channelId, name, values).id }));
  act('/completions', completion, ({ channelId, name, values, focused }, visitor) =>
    visitor.complete(channelId, name, values, focused),
  );
  act('/message-commands', onMessage, ({ messageId, name }, visitor) => {
    return { id: visitor.runOnMessage(message(world, messageId), name).id };
  });
  act('/presses', press, ({ messageId, customId }, visitor) => {
    return { id: visitor.press(message(world, messageId), customId).id };
  });
  act('/choices', choice, ({ messageId, customId, values }, visitor) => {
    return { id: visitor.choose(message(world, messageId), customId, values).id };
  });
  act('/forms', form, ({ interactionId, values }, visitor) => {
    const interaction = world.interactions.find(interactionId);
    if (interaction === undefined) throw new Error('This form is no longer open.');
    return { id: visitor.submit(interaction, values).id };
  });
  act('/language', language, ({ locale }, visitor) => {
    visitor.locale = locale;
    world.changes.tell({ type: 'commands' });
  });

  routes.post('/files/:name', async (context) => {
    expectType(context, 'application/octet-stream');
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const filename = context.req.param('name');
    const file = { filename, contentType: context.req.query('type') ?? '', bytes };
    return context.json({ id: visitorOf(world, context).attach(file).id });
  });

  routes.onError((error, context) => context.json({ message: explain(error) }, 400));
  return routes;
}

async function read<Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.output<Schema>> {
  expectType(context, 'application/json');
  return schema.parse(await context.req.json());
}

/** Another site's page could send a form here, but nothing of these types. */
function expectType(context: Context, type: string): void {
  if (context.req.header('content-type') !== type) throw new Error(`Send this as ${type}.`);
}

function message(world: World, id: string): Message {
  const found = world.messages.find(id);
  if (found === undefined) throw unknownMessage();
  return found;
}

function explain(error: Error): string {
  if (error instanceof z.ZodError) return error.issues.map((issue) => issue.message).join(' ');
  return error instanceof Refusal ? `${error.message}.` : error.message;
}
