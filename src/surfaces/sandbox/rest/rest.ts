import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { fileTooLarge, Refusal, unauthorized, unknownRoute } from '../refusal.ts';
import type { World } from '../world/world.ts';
import { commandRoutes } from './commands.ts';
import { identityRoutes } from './identity.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { limitRates, pathOf } from './rate-limits.ts';
import { threadRoutes } from './threads.ts';

const maximumRequestSize = 25 * 1024 * 1024;

/** Discord's REST interface, version 10, as far as the sandbox has it. */
export function rest(world: World, token: string, gatewayUrl: () => string): Hono {
  const routes = new Hono();
  routes.use(limitRates(world.faults));
  routes.use(bodyLimit({ maxSize: maximumRequestSize, onError: (context) => refuse(context, fileTooLarge()) }));
  routes.use(failAsPlanned(world));
  routes.route('/', interactionRoutes(world));
  routes.use(authorize(world, token));
  routes.route('/', identityRoutes(world, gatewayUrl));
  routes.route('/', messageRoutes(world));
  routes.route('/', threadRoutes(world));
  routes.route('/', commandRoutes(world));
  routes.all('*', (context) => refuse(context, unknownRoute()));
  routes.onError((error, context) => {
    if (error instanceof Refusal) return refuse(context, error);
    throw error;
  });
  return routes;
}

function refuse(context: Context, { status, code, message, errors }: Refusal): Response {
  return context.json({ message, code, ...(errors !== undefined && { errors }) }, status);
}

function authorize(world: World, token: string): MiddlewareHandler {
  return async (context, next) => {
    const given = context.req.header('authorization');
    if (given !== `Bot ${token}` || world.faults.tokenRevoked) throw unauthorized();
    await next();
  };
}

function failAsPlanned(world: World): MiddlewareHandler {
  return async (context, next) => {
    const failure = world.faults.take(context.req.method, pathOf(context));
    if (failure === undefined) return next();
    if (failure === 'hang') return new Promise<never>(() => {});
    if (failure.afterEffect === true) await next();
    context.res = Response.json(failure.body ?? { message: 'Something went wrong', code: 0 }, {
      status: failure.status,
      headers: failure.headers ?? {},
    });
  };
}
