/** A command that could not do what was asked; the message says why, and what to do next. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
