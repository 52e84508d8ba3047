import type { WantedBounds } from '../../../answer/bounds.ts';
import { documentOfToken } from '../documents/document-token.ts';
import { channelDocuments } from '../listening/channel-defaults.ts';
import type { Context } from '../replying/context.ts';
import { Refusal } from '../replying/error-reply.ts';
import type { KeptBounds } from './bounds-id.ts';

/**
 * What a question is to be bounded by again.
 * @throws Refusal when the document is gone
 */
export function boundsAgain(kept: KeptBounds | null, context: Context): WantedBounds {
  if (kept === null) return {};
  const { from, to, document } = kept;
  return {
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(document === 'channel' && channelDocuments(context)),
    ...(document !== null && document !== 'channel' && { documents: [fileOf(document.token, context)] }),
  };
}

function fileOf(token: string, { app, language }: Context): string {
  const document = documentOfToken(token, app.index);
  if (!document) throw new Refusal(language.say('bounds.gone'));
  return document.file;
}
