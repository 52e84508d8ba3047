import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';

/** The bot has no connection to Discord; the message says why, and what to do next. */
export class BotError extends Error {
  override readonly name = 'BotError';
}

/** The bot is not let have what it asks for; with less it may have a connection. */
export class IntentsRefused extends BotError {}

const NO_TOKEN =
  'There is no Discord token; copy the bot’s token from the Developer Portal and set DISCORD_TOKEN to it.';
const WRONG_TOKEN =
  'Discord does not accept the token; copy the bot’s token from the Developer Portal again and set DISCORD_TOKEN to it.';
const WRONG_INTENTS = 'Discord refuses the intents the bot asks for; check the bot’s settings in the Developer Portal.';

/** What discord.js gives as the only sign of how Discord closed the first connection. */
const REASONS: Readonly<Record<string, string>> = {
  'Authentication failed': WRONG_TOKEN,
  'Used disallowed intents': WRONG_INTENTS,
  'Used invalid intents': WRONG_INTENTS,
};

/** What is wrong with a token that no request could even carry; undefined for one that Discord is to judge. */
export function tokenProblem(token: string): BotError | undefined {
  if (token.trim() === '') return new BotError(NO_TOKEN);
  return /^[\x21-\x7e]+$/.test(token) ? undefined : new BotError(WRONG_TOKEN);
}

/** Why the bot could not start. */
export function startError(error: unknown, api: string): BotError {
  const reason = startReason(error, api);
  return reason === WRONG_INTENTS
    ? new IntentsRefused(reason, { cause: error })
    : new BotError(reason, { cause: error });
}

/** Why the connection ended for good, from the code with which Discord closed it. */
export function closeError(code: number): BotError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return revokedError();
  if (code === GatewayCloseCodes.DisallowedIntents) return new IntentsRefused(WRONG_INTENTS);
  return new BotError(`Discord closed the connection for good (code ${code}); start the bot again.`);
}

/** The token was accepted once, and is no longer. */
export function revokedError(): BotError {
  return new BotError(WRONG_TOKEN);
}

function startReason(error: unknown, api: string): string {
  if (!(error instanceof Error)) return `Cannot connect to Discord (${error}); try again in a few minutes.`;
  const code = codeOf(error);
  if (code === DiscordjsErrorCodes.TokenInvalid || isUnauthorized(error)) return WRONG_TOKEN;
  if (isUnreachable(error, code)) {
    return `Cannot reach Discord at ${api} (${code ?? error.message}); check the network connection, then start the bot again.`;
  }
  return REASONS[error.message] ?? `Cannot connect to Discord (${error.message}); try again in a few minutes.`;
}

function isUnauthorized(error: Error): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

/** The system, or the HTTP client, failed to bring the request there and the response back. */
function isUnreachable(error: Error, code: string | undefined): boolean {
  return error instanceof HTTPError || error.name === 'AbortError' || /^(?:E[A-Z]|UND_ERR_)/.test(code ?? '');
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
