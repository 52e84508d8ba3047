import { Hono } from 'hono';
import { z } from 'zod';
import { parseForm } from '../checks/form.ts';
import { snowflake } from '../checks/text.ts';
import { unknownGuild } from '../refusal.ts';
import type { Guild } from '../world/guild.ts';
import { allows, permission } from '../world/permissions.ts';
import { wireChannel } from '../world/wire-channel.ts';
import { wireGuildFacts, wireMember } from '../world/wire-guild.ts';
import type { World } from '../world/world.ts';
import { readBody } from './body.ts';
import { seenChannel } from './messages.ts';

/** Who and where the bot is: users, servers, channels, and where the gateway is (`gatewayUrl`). */
export function identityRoutes(world: World, gatewayUrl: () => string): Hono {
  const routes = new Hono();
  const { directory } = world;

  routes.get('/gateway/bot', (context) => {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    return context.json({ url: gatewayUrl(), shards: world.presence.recommendedShards, session_start_limit });
  });
  routes.on('GET', ['/applications/@me', '/oauth2/applications/@me'], (context) => {
    const { applicationId: id, bot } = directory;
    const flags = world.faults.applicationFlags;
    const approximate_guild_count = guilds(world).length;
    const { username: name } = bot;
    return context.json({ id, name, icon: null, description: '', bot, flags, approximate_guild_count });
  });
  routes.get('/users/@me', (context) => context.json(directory.bot));
  routes.get('/users/@me/guilds', (context) => context.json(guilds(world).map(wireGuildFacts)));
  routes.get('/users/:id', (context) => context.json(directory.user(context.req.param('id'))));
  routes.post('/users/@me/channels', async (context) => {
    const { recipient_id } = parseForm(z.object({ recipient_id: snowflake }), (await readBody(context)).json);
    return context.json(wireChannel(directory.directChannel(recipient_id), directory));
  });
  routes.delete('/users/@me/guilds/:guild', (context) => {
    const { id } = guildAt(world, context.req.param('guild'));
    world.servers.find((server) => server.id === id)?.removeBot();
    return context.body(null, 204);
  });
  routes.get('/channels/:id', (context) =>
    context.json(wireChannel(seenChannel(world, context.req.param('id')), directory)),
  );
  routes.get('/guilds/:guild', (context) => {
    const guild = guildAt(world, context.req.param('guild'));
    const count = { approximate_member_count: directory.guilds.members(guild.id).length };
    return context.json({ ...wireGuildFacts(guild), ...(context.req.query('with_counts') === 'true' && count) });
  });
  routes.get('/guilds/:guild/channels', (context) => {
    const guild = guildAt(world, context.req.param('guild'));
    const seen = directory.channels.filter(
      (one) =>
        (one.kind === 'text' || one.kind === 'forum') &&
        one.guildId === guild.id &&
        allows(directory.permissionsIn(one, directory.bot.id), permission.viewChannel),
    );
    return context.json(seen.map((one) => wireChannel(one, directory)));
  });
  routes.get('/guilds/:guild/roles', (context) =>
    context.json(wireGuildFacts(guildAt(world, context.req.param('guild'))).roles),
  );
  routes.get('/guilds/:guild/members/:id', (context) => {
    const user = directory.user(context.req.param('id'));
    const member = directory.guilds.member(guildAt(world, context.req.param('guild')).id, user.id);
    return context.json({ user, ...wireMember(member) });
  });
  return routes;
}

function guilds(world: World): readonly Guild[] {
  return world.directory.guilds.all.filter(({ status }) => status !== 'left');
}

/** @throws {Refusal} 10004 of one that the bot is not in. */
function guildAt(world: World, id: string): Guild {
  const guild = world.directory.guilds.get(id);
  if (guild.status === 'left') throw unknownGuild();
  return guild;
}
