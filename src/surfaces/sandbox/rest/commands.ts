import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { CommandOption } from '../checks/command-option.ts';
import { parseForm } from '../checks/form.ts';
import { missingAccess, unknownApplication } from '../refusal.ts';
import type { Command } from '../world/commands.ts';
import type { World } from '../world/world.ts';
import { readBody } from './body.ts';

const scopes = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

/** The registration of commands, global or for the server. */
export function commandRoutes(world: World): Hono {
  const routes = new Hono();
  const { commands } = world;
  const told = <Result>(result: Result): Result => {
    world.changes.tell({ type: 'commands' });
    return result;
  };

  for (const path of scopes) {
    routes.get(path, (context) => {
      const withTranslations = context.req.query('with_localizations') === 'true';
      const listed = commands.list(scopeOf(world, context));
      return context.json(withTranslations ? listed : listed.map(withoutTranslations));
    });
    routes.put(path, async (context) => {
      const bodies = parseForm(z.array(z.unknown()), (await readBody(context)).json);
      return context.json(told(commands.replaceAll(scopeOf(world, context), bodies)));
    });
    routes.post(path, async (context) => {
      const { json } = await readBody(context);
      return context.json(told(commands.upsert(scopeOf(world, context), json)), 201);
    });
    routes.get(`${path}/:id`, (context) =>
      context.json(commands.get(scopeOf(world, context), context.req.param('id') ?? '')),
    );
    routes.patch(`${path}/:id`, async (context) => {
      const changes = parseForm(z.looseObject({}), (await readBody(context)).json);
      return context.json(told(commands.amend(scopeOf(world, context), context.req.param('id') ?? '', changes)));
    });
    routes.delete(`${path}/:id`, (context) => {
      told(commands.remove(scopeOf(world, context), context.req.param('id') ?? ''));
      return context.body(null, 204);
    });
  }
  return routes;
}

function scopeOf(world: World, context: Context): string | null {
  const { applicationId, guilds } = world.directory;
  if (context.req.param('application') !== applicationId) throw unknownApplication();
  const named = context.req.param('guild');
  if (named === undefined) return null;
  if (guilds.get(named).status === 'left') throw missingAccess();
  return named;
}

type Translatable = CommandOption | Extract<Command, { type: 1 }>;

function withoutTranslations(command: Command): object {
  if (command.type === 1) return optionWithoutTranslations(command);
  const { name_localizations: _names, ...rest } = command;
  return rest;
}

function optionWithoutTranslations(option: Translatable): object {
  const { name_localizations: _names, description_localizations: _descriptions, options, ...rest } = option;
  const choices = 'choices' in rest ? rest.choices : undefined;
  return {
    ...rest,
    ...(options && { options: options.map(optionWithoutTranslations) }),
    ...(choices && { choices: choices.map(({ name, value }) => ({ name, value })) }),
  };
}
