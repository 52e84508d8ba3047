import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError } from 'discord.js';

/** How much an operator should make of an error, and what happened in a few words. */
interface Expectation {
  readonly level: 'info' | 'warn';
  readonly reason: string;
}

const MISSING_PERMISSION: ReadonlySet<number | string> = new Set([
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.CannotReplyWithoutPermissionToReadMessageHistory,
]);

const CLOSED: ReadonlySet<number | string> = new Set([
  Code.UnknownChannel,
  Code.InvalidActionOnArchivedThread,
  Code.MessageWasBlockedByAutomaticModeration,
]);

/** What ordinary life on Discord brings: things are deleted, closed, blocked, or no longer waited for. */
const EXPECTED: ReadonlyMap<number | string, Expectation> = new Map([
  [Code.UnknownChannel, { level: 'info', reason: 'The channel is gone' }],
  [Code.UnknownMessage, { level: 'info', reason: 'The message is gone' }],
  [Code.InvalidActionOnArchivedThread, { level: 'info', reason: 'The thread is archived' }],
  [Code.CannotSendMessagesToThisUser, { level: 'info', reason: 'The asker takes no direct messages' }],
  [
    Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    { level: 'info', reason: 'The asker takes no direct messages' },
  ],
  [Code.UnknownWebhook, { level: 'warn', reason: 'The time to answer is over' }],
  [Code.InvalidWebhookToken, { level: 'warn', reason: 'The time to answer is over' }],
  [Code.UnknownInteraction, { level: 'warn', reason: 'Discord no longer waited for this answer' }],
  [Code.InteractionHasAlreadyBeenAcknowledged, { level: 'warn', reason: 'This was answered already' }],
  [Code.MissingAccess, { level: 'warn', reason: 'May not see the channel' }],
  [Code.MissingPermissions, { level: 'warn', reason: 'May not write in the channel' }],
  [
    Code.CannotReplyWithoutPermissionToReadMessageHistory,
    { level: 'warn', reason: 'May not reply in the channel without Read Message History' },
  ],
  [Code.MessageWasBlockedByAutomaticModeration, { level: 'warn', reason: 'AutoMod blocked the answer' }],
]);

/** Whether a message could not be sent because of where it was to go. */
export function isMissingPermission(error: unknown): boolean {
  return error instanceof DiscordAPIError && MISSING_PERMISSION.has(error.code);
}

/** Whether a channel is one that cannot be written in, now and the next time: it is gone or closed, or what is written is blocked. */
export function isClosed(error: unknown): boolean {
  return isMissingPermission(error) || (error instanceof DiscordAPIError && CLOSED.has(error.code));
}

/** Whether an interaction has had its one first response before. */
export function isAnsweredAlready(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === Code.InteractionHasAlreadyBeenAcknowledged;
}

/** What to make of an error that is nobody's fault; undefined for all others. */
export function expectation(error: unknown): Expectation | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  return EXPECTED.get(isReplyToNothing(error) ? Code.UnknownMessage : error.code);
}

/** Discord calls a reply to a message that is gone a wrong form. */
function isReplyToNothing({ code, rawError }: DiscordAPIError): boolean {
  return code === Code.InvalidFormBodyOrContentType && JSON.stringify(rawError).includes('REPLIES_UNKNOWN_MESSAGE');
}

/** An error as the log may keep it: without the texts that were sent, and without the tokens that URLs hold. */
export function summary(error: unknown): { err: unknown } | { discord: object } {
  if (!(error instanceof DiscordAPIError) && !(error instanceof HTTPError)) return { err: error };
  const { status, method, message, stack } = error;
  return { discord: { ...('code' in error && { code: error.code }), status, method, message, stack } };
}
