import { sha256 } from '../../../text/sha256.ts';
import type { Language } from '../language/language.ts';
import type { Context } from '../replying/context.ts';
import type { Control, ControlInteraction } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { checkMayPost, postFor } from '../replying/post-for.ts';
import { formatReference } from '../writing/custom-id.ts';
import { field } from '../writing/field.ts';
import { topOf } from '../writing/heading.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { SHARED_ROOM } from '../writing/rooms.ts';
import { type ActionRequest, parseActionId } from './action-id.ts';
import { citeAgain } from './cite-again.ts';
import { pagesOf } from './pages.ts';
import { answerLayout } from './render-answer.ts';
import { renderPage } from './render-page.ts';
import { limitOf } from './scope-row.ts';
import { type Showing, showingOf } from './showing.ts';
import { isPrivate, isShared } from './showing-below.ts';

/** The words around the name have the rest. */
const NAME_ROOM = SHARED_ROOM - 20;

/** As many characters as Discord takes. */
const NONCE_LENGTH = 25;

/** Posts a page of a private answer for all in the channel to see, once; the private one then says so. */
export const shareAnswer: Control = ({ id, interaction }, context) => {
  const request = parseActionId('share1', id);
  return request && share(request, interaction, context);
};

/** @throws Refusal when it cannot be shared, or was before */
async function share(
  { numbers: [number = 0], citations: references }: ActionRequest,
  interaction: ControlInteraction,
  context: Context,
): Promise<Outgoing> {
  const { app, language, server } = context;
  const { message } = interaction;
  if (!isPrivate(message) || server === null) throw new Refusal(language.say('trouble.unknownButton'));
  if (isShared(message)) throw new Refusal(language.say('share.before'));
  checkMayPost(interaction, language);
  const citations = await citeAgain(references, context);
  if (!citations) throw new Refusal(language.say('trouble.documentsChanged'));
  const pages = pagesOf(citations);
  if (number < 1 || number > pages.length) throw new Refusal(language.say('trouble.unknownButton'));
  const limit = limitOf(message.components);
  const page = (top: readonly string[], showing: Showing) =>
    renderPage(pages, number, answerLayout(top, limit, citations, app.index.gazetteer, language, showing), language);
  const top = topOf(message.components);
  const nonce = hash(`${message.id} ${references.map(formatReference).join()}`);
  await postFor(
    interaction,
    page([sharedBy(nameOf(interaction), language), ...top], showingOf(context, false)),
    nonce,
    context,
  );
  return page(top, { ...showingOf(context, true), share: 'done' });
}

/** A line above an answer that was shared, of `SHARED_ROOM`. */
export function sharedBy(name: string, { say }: Language): string {
  return `-# ${say('share.by', { name: field(name, NAME_ROOM) })}`;
}

/** As the server knows them. */
function nameOf(interaction: ControlInteraction): string {
  return interaction.inCachedGuild() ? interaction.member.displayName : interaction.user.displayName;
}

/** The same for the same answer, so that whoever presses twice posts once. */
function hash(text: string): string {
  return sha256(text).slice(0, NONCE_LENGTH);
}
