import { type Message, MessageFlags } from 'discord.js';
import { unmarked } from '../language/mark.ts';
import type { Context } from '../replying/context.ts';
import { customIds } from '../writing/ids-below.ts';
import { parseActionId } from './action-id.ts';
import { type Showing, showingOf } from './showing.ts';

/** Whether the one who asked sees a message alone. */
export function isPrivate({ flags }: Pick<Message, 'flags'>): boolean {
  return flags.has(MessageFlags.Ephemeral);
}

/** How the answer of a message that was sent before is shown. */
export function showingBelow(message: Pick<Message, 'flags' | 'components'>, context: Context): Showing {
  const showing = showingOf(context, isPrivate(message));
  return showing.share !== null && isShared(message) ? { ...showing, share: 'done' } : showing;
}

/** Whether a private answer was posted for all before. */
export function isShared({ components }: Pick<Message, 'components'>): boolean {
  return components.flatMap(customIds).some((id) => parseActionId('shared1', unmarked(id).id));
}
