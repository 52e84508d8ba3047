import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { snowflake } from './checks/text.ts';
import { Refusal, unknownMessage } from './refusal.ts';
import type { Message } from './world/message.ts';
import type { World } from './world/world.ts';

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const post = z.object({ channelId: snowflake, content: z.string(), replyTo: snowflake.optional() });
const call = z.object({ channelId: snowflake, name: z.string(), values });
const completion = z.object({ ...call.shape, focused: z.string() });
const onMessage = z.object({ messageId: snowflake, name: z.string() });
const press = z.object({ messageId: snowflake, customId: z.string() });
const choice = z.object({ ...press.shape, value: z.string() });
const form = z.object({ interactionId: snowflake, values: z.record(z.string(), z.string()) });
const removal = z.object({ messageId: snowflake });
const language = z.object({ locale: z.enum(['en-US', 'zh-CN']) });

/** What a person does at the page. */
export function pageActions(world: World): Hono {
  const routes = new Hono();
  const { you } = world;
  const act = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    action: (given: z.output<Schema>) => unknown,
  ) => {
    routes.post(path, async (context) => context.json((await action(await read(context, schema))) ?? {}));
  };

  act('/messages', post, ({ channelId, content, replyTo }) => {
    return { id: you.post(channelId, content, replyTo === undefined ? {} : { replyTo }).id };
  });
  act('/remove', removal, ({ messageId }) => you.remove(message(world, messageId)));
  act('/commands', call, ({ channelId, name, values }) => ({ id: you.run(channelId, name, values).id }));
  act('/completions', completion, ({ channelId, name, values, focused }) =>
    you.complete(channelId, name, values, focused),
  );
  act('/message-commands', onMessage, ({ messageId, name }) => {
    return { id: you.runOnMessage(message(world, messageId), name).id };
  });
  act('/presses', press, ({ messageId, customId }) => ({ id: you.press(message(world, messageId), customId).id }));
  act('/choices', choice, ({ messageId, customId, value }) => {
    return { id: you.choose(message(world, messageId), customId, [value]).id };
  });
  act('/forms', form, ({ interactionId, values }) => {
    const interaction = world.interactions.find(interactionId);
    if (interaction === undefined) throw new Error('This form is no longer open.');
    return { id: you.submit(interaction, values).id };
  });
  act('/language', language, ({ locale }) => {
    you.locale = locale;
    world.changes.tell({ type: 'commands' });
  });

  routes.post('/files/:name', async (context) => {
    expectType(context, 'application/octet-stream');
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const filename = context.req.param('name');
    return context.json({ id: you.attach({ filename, contentType: context.req.query('type') ?? '', bytes }).id });
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
