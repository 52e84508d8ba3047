import { Hono } from 'hono';
import { z } from 'zod';
import { parseForm } from '../checks/form.ts';
import { snowflake } from '../checks/text.ts';
import { unknownGuild } from '../refusal.ts';
import { wireChannel, wireGuild, wireMember } from '../world/wire.ts';
import type { World } from '../world/world.ts';
import { readBody } from './body.ts';
import { seenChannel } from './messages.ts';

/** Who and where the bot is: users, the server, channels, and where the gateway is (`gatewayUrl`). */
export function identityRoutes(world: World, gatewayUrl: () => string): Hono {
  const routes = new Hono();
  const { directory } = world;

  routes.get('/gateway/bot', (context) => {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    return context.json({ url: gatewayUrl(), shards: 1, session_start_limit });
  });
  routes.on('GET', ['/applications/@me', '/oauth2/applications/@me'], (context) =>
    context.json({
      id: directory.applicationId,
      name: directory.bot.username,
      description: '',
      flags: world.applicationFlags,
    }),
  );
  routes.get('/users/@me', (context) => context.json(directory.bot));
  routes.get('/users/:id', (context) => context.json(directory.user(context.req.param('id'))));
  routes.post('/users/@me/channels', async (context) => {
    const { recipient_id } = parseForm(z.object({ recipient_id: snowflake }), (await readBody(context)).json);
    return context.json(wireChannel(directory.directChannel(recipient_id), directory));
  });
  routes.get('/channels/:id', (context) =>
    context.json(wireChannel(seenChannel(world, context.req.param('id')), directory)),
  );
  routes.get('/guilds/:guild', (context) => {
    if (context.req.param('guild') !== directory.guild.id) throw unknownGuild();
    const members = directory.members.length;
    return context.json({ ...wireGuild(directory), approximate_member_count: members });
  });
  routes.get('/guilds/:guild/members/:id', (context) => {
    if (context.req.param('guild') !== directory.guild.id) throw unknownGuild();
    return context.json({ user: directory.user(context.req.param('id')), ...wireMember() });
  });
  return routes;
}
