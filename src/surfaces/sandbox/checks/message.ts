import { z } from 'zod';
import { emptyMessage, invalidForm } from '../refusal.ts';
import { type Draft, flag } from '../world/message.ts';
import { allowedMentions } from './allowed-mentions.ts';
import { component } from './component.ts';
import { customIds, displayedLength, flattenAll } from './component-tree.ts';
import { embed, embedSize } from './embed.ts';
import { list, snowflake, text } from './text.ts';

const attachment = z.looseObject({
  id: z.union([z.string(), z.number()]),
  filename: text(260).nullish(),
  description: text(1024).nullish(),
});

/** What a bot may send to make or alter a message. */
export const messageBody = z.object({
  content: text(2000).nullish(),
  embeds: list(embed, 10).nullish(),
  components: z.array(component).nullish(),
  flags: z.int().min(0).nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: list(attachment, 10).nullish(),
  nonce: z.union([text(25), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  message_reference: z
    .object({ message_id: snowflake, channel_id: snowflake.nullish(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
});

export type MessageBody = z.output<typeof messageBody>;

const settable = flag.suppressEmbeds | flag.suppressNotifications | flag.voiceMessage | flag.componentsV2;

/**
 * What the body makes of a message that was `before`: fields left out stay as they are.
 * `alsoAllowed` are flags which only some routes take.
 * @throws {Refusal} when Discord would refuse the outcome.
 */
export function amendDraft(before: Draft, body: MessageBody, alsoAllowed = 0): Draft {
  const draft: Draft = {
    content: body.content === undefined ? before.content : (body.content ?? '').trim(),
    embeds: body.embeds === undefined ? before.embeds : (body.embeds ?? []),
    components: body.components === undefined ? before.components : (body.components ?? []),
    attachments: before.attachments,
    flags: amendFlags(before.flags, body.flags, alsoAllowed),
    allowedMentions: body.allowed_mentions ?? undefined,
  };
  checkDraft(draft);
  return draft;
}

/** An edit sets and clears what can be cleared; the V2 flag and what the first response decided stay. */
function amendFlags(before: number, wanted: number | null | undefined, alsoAllowed: number): number {
  if (wanted == null) return before;
  if ((wanted & ~(settable | alsoAllowed)) !== 0) {
    throw invalidForm('flags', 'BASE_TYPE_BAD_VALUE', 'These flags cannot be set here');
  }
  return (before & ~flag.suppressEmbeds) | wanted;
}

function checkDraft(draft: Draft): void {
  if ((draft.flags & flag.componentsV2) !== 0) checkV2(draft);
  else checkLegacy(draft);
  checkCustomIds(draft);
}

function checkV2(draft: Draft): void {
  for (const field of ['content', 'embeds'] as const) {
    if (draft[field].length === 0) continue;
    const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
    throw invalidForm(field, code, `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`);
  }
  if (draft.components.length === 0) throw emptyMessage();
  if (flattenAll(draft.components).length > 40) {
    const message = 'The maximum number of components in a message is 40';
    throw invalidForm('components', 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (displayedLength(draft.components) > 4000) {
    const message = 'The displayable text size exceeds the maximum size of 4000';
    throw invalidForm('components', 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

function checkLegacy(draft: Draft): void {
  if (draft.components.some((part) => part.type !== 1)) {
    const message = 'Only action rows can be used without MessageFlags.IS_COMPONENTS_V2';
    throw invalidForm('components', 'UNION_TYPE_CHOICES', message);
  }
  if (draft.components.length > 5) {
    throw invalidForm('components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  }
  if (draft.embeds.reduce((sum, shown) => sum + embedSize(shown), 0) > 6000) {
    throw invalidForm('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  }
  if (isEmpty(draft)) throw emptyMessage();
}

function isEmpty(draft: Draft): boolean {
  const hasEmbed = draft.embeds.some((shown) => embedSize(shown) > 0 || shown.image || shown.thumbnail);
  return draft.content === '' && !hasEmbed && draft.attachments.length === 0;
}

function checkCustomIds(draft: Draft): void {
  const ids = customIds(draft.components);
  if (new Set(ids).size === ids.length) return;
  const message = 'Component custom id cannot be duplicated';
  throw invalidForm('components', 'COMPONENT_CUSTOM_ID_DUPLICATED', message);
}
