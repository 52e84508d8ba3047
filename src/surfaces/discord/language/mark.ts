import type { Outgoing } from '../writing/outgoing.ts';
import { LANGUAGES, type Language } from './language.ts';

/** Before the ids of what can be pressed below a Chinese message, so that it stays Chinese whoever presses it. */
const CHINESE = 'zh~';

/** The message with its language in the ids of all that can be pressed. */
export function marked(message: Outgoing, { tag }: Language): Outgoing {
  return tag === 'en' ? message : { ...message, components: message.components.map(markedPart) };
}

/** The id of something that can be pressed, or filled in, with its language. */
export function markedId(customId: string, { tag }: Language): string {
  return tag === 'en' ? customId : `${CHINESE}${customId}`;
}

/** An id as it was before it was marked, and the language of the message that it stands below. */
export function unmarked(customId: string): { readonly id: string; readonly language: Language } {
  return customId.startsWith(CHINESE)
    ? { id: customId.slice(CHINESE.length), language: LANGUAGES['zh-CN'] }
    : { id: customId, language: LANGUAGES.en };
}

function markedPart<Part extends object>(part: Part): Part {
  return {
    ...part,
    ...('custom_id' in part && { custom_id: `${CHINESE}${part.custom_id}` }),
    ...('components' in part && Array.isArray(part.components) && { components: part.components.map(markedPart) }),
    ...('accessory' in part &&
      typeof part.accessory === 'object' &&
      part.accessory !== null && { accessory: markedPart(part.accessory) }),
  };
}
