/** The tree Discord puts into `errors`: field names down to a list of `_errors`. */
export type FormErrors = { [field: string]: FormErrors | readonly FormError[] };

export interface FormError {
  readonly code: string;
  readonly message: string;
}

/** A request that is answered as Discord answers it: an HTTP status, Discord's own code, and what is wrong. */
export class Refusal extends Error {
  override name = 'Refusal' as const;
  readonly status: 400 | 401 | 403 | 404 | 413;
  readonly code: number;
  readonly errors: FormErrors | undefined;

  constructor(status: Refusal['status'], code: number, message: string, errors?: FormErrors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** 50035 with one complaint at one field (`''` for the body as a whole). */
export function invalidForm(field: string, code: string, message: string): Refusal {
  const complaint = { _errors: [{ code, message }] };
  return new Refusal(400, 50035, 'Invalid Form Body', field === '' ? complaint : { [field]: complaint });
}

export const unauthorized = () => new Refusal(401, 0, '401: Unauthorized');
export const unknownRoute = () => new Refusal(404, 0, '404: Not Found');
export const unknownApplication = () => new Refusal(404, 10002, 'Unknown Application');
export const unknownChannel = () => new Refusal(404, 10003, 'Unknown Channel');
export const unknownGuild = () => new Refusal(404, 10004, 'Unknown Guild');
export const unknownMember = () => new Refusal(404, 10007, 'Unknown Member');
export const unknownMessage = () => new Refusal(404, 10008, 'Unknown Message');
export const unknownUser = () => new Refusal(404, 10013, 'Unknown User');
export const unknownWebhook = () => new Refusal(404, 10015, 'Unknown Webhook');
export const unknownInteraction = () => new Refusal(404, 10062, 'Unknown interaction');
export const unknownCommand = () => new Refusal(404, 10063, 'Unknown application command');
export const tooManyCommands = (limit: number) =>
  new Refusal(400, 30032, `Maximum number of application commands reached (${limit})`);
export const fileTooLarge = () => new Refusal(413, 40005, 'Request entity too large');
export const alreadyAcknowledged = () => new Refusal(400, 40060, 'Interaction has already been acknowledged.');
export const missingAccess = () => new Refusal(403, 50001, 'Missing Access');
export const notYourMessage = () => new Refusal(403, 50005, 'Cannot edit a message authored by another user');
export const emptyMessage = () => new Refusal(400, 50006, 'Cannot send an empty message');
export const cannotMessageUser = () => new Refusal(403, 50007, 'Cannot send messages to this user');
export const missingPermissions = () => new Refusal(403, 50013, 'Missing Permissions');
export const invalidWebhookToken = () => new Refusal(401, 50027, 'Invalid Webhook Token');
export const invalidJson = () => new Refusal(400, 50109, 'The request body contains invalid JSON.');
export const replyNeedsHistory = () =>
  new Refusal(400, 160002, 'Cannot reply without permission to read message history');
export const dailyCreatesReached = (limit: number) =>
  new Refusal(400, 30034, `Max number of daily application command creates has been reached (${limit})`);
export const notInForum = () => new Refusal(400, 50008, 'Cannot send messages in a non-text channel');
export const wrongChannelType = () => new Refusal(400, 50024, 'Cannot execute action on this channel type');
export const threadArchived = () => new Refusal(400, 50083, 'Thread is archived');
export const threadExists = () => new Refusal(400, 160004, 'A thread has already been created for this message');
export const threadLocked = () => new Refusal(400, 160005, 'Thread is locked');
