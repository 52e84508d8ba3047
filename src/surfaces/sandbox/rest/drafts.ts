import { parseForm } from '../checks/form.ts';
import { amendDraft, type MessageBody, messageBody } from '../checks/message.ts';
import type { StoredFile } from '../world/files.ts';
import { type Draft, emptyDraft, type Message } from '../world/message.ts';
import type { World } from '../world/world.ts';
import type { RequestBody } from './body.ts';

/** A new message out of a request. @throws {Refusal} as Discord would refuse it. */
export function newDraft(world: World, body: MessageBody, files: readonly StoredFile[], alsoAllowed = 0): Draft {
  return amendDraft({ ...emptyDraft, attachments: store(world, files) }, body, alsoAllowed);
}

/** The message as a request changes it. `attachments`, where given, names those that stay. */
export function editedDraft(world: World, message: Message, { json, files }: RequestBody): Draft {
  const body = parseForm(messageBody, json);
  const listed = body.attachments?.map(({ id }) => String(id));
  const kept = message.attachments.filter(({ id }) => listed === undefined || listed.includes(id));
  const { content, embeds, components, flags } = message;
  const attachments = [...kept, ...store(world, files)];
  return amendDraft({ content, embeds, components, attachments, flags, allowedMentions: undefined }, body);
}

function store(world: World, files: readonly StoredFile[]) {
  return files.map((file) => world.files.keep(file));
}
