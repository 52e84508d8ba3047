import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { Context } from '../../replying/context.ts';
import { Refusal } from '../../replying/error-reply.ts';

/** What handlers for those who manage a server work with. */
export interface ManagerContext extends Context {
  readonly server: string;
}

/**
 * The context of somebody who may manage the server. Discord shows these commands to nobody else unless the server's
 * administrators want it so; but what was opened before, or is made up, is checked here.
 * @throws Refusal for anybody else
 */
export function asManager({ memberPermissions }: BaseInteraction, context: Context): ManagerContext {
  const { server, language } = context;
  if (server === null) throw new Refusal(language.say('running.notHere'));
  if (!memberPermissions?.has(PermissionFlagsBits.ManageGuild)) throw new Refusal(language.say('running.notManager'));
  return { ...context, server };
}
