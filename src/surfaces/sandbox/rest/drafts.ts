import { parseForm } from '../checks/form.ts';
import { amendDraft, type MessageBody, messageBody } from '../checks/message.ts';
import type { StoredFile } from '../world/files.ts';
import { type Attachment, type Draft, emptyDraft, type Message } from '../world/message.ts';
import type { World } from '../world/world.ts';
import type { RequestBody } from './body.ts';

/** A new message out of a request. @throws {Refusal} as Discord would refuse it. */
export function newDraft(world: World, body: MessageBody, files: readonly StoredFile[], alsoAllowed = 0): Draft {
  return amendDraft({ ...emptyDraft, attachments: store(world, files, body) }, body, alsoAllowed);
}

/** The message as a request changes it. `attachments`, where given, names those that stay. */
export function editedDraft(world: World, message: Message, { json, files }: RequestBody): Draft {
  const body = parseForm(messageBody, json);
  const listed = body.attachments?.map(({ id }) => String(id));
  const kept = message.attachments.filter(({ id }) => listed === undefined || listed.includes(id));
  const { content, embeds, components, flags } = message;
  const attachments = [...kept, ...store(world, files, body)];
  return amendDraft({ content, embeds, components, attachments, flags, allowedMentions: undefined }, body);
}

/** What a request says of a new file stands under the file's place in the request. */
function store(world: World, files: readonly StoredFile[], { attachments }: MessageBody): readonly Attachment[] {
  return files.map((file, index) => {
    const description = attachments?.find(({ id }) => String(id) === String(index))?.description;
    return world.files.keep(file, description ?? undefined);
  });
}
