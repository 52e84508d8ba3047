import type { ButtonInteraction, ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js';
import { RESTORABLE_DAYS } from '../../../../collections.ts';
import type { Upload } from '../../../../kept/added/upload.ts';
import { field } from '../../writing/field.ts';
import type { Outgoing } from '../../writing/outgoing.ts';
import type { ManagerContext } from './manager.ts';
import { refusing } from './refused.ts';
import { renderDocument, withUndo } from './render-document.ts';
import { toldWork } from './told-work.ts';

type Started = ChatInputCommandInteraction | ButtonInteraction | StringSelectMenuInteraction;

const DAY = 24 * 60 * 60 * 1000;
const FILE_ROOM = 300;

/** Adds a document, and says what it is. @throws Refusal */
export function addDocument(upload: Upload, started: Started, context: ManagerContext): Promise<Outgoing> {
  const { collections, server, language } = context;
  return refusing(context, () =>
    toldWork(
      started,
      context,
      (indexing) => collections.documentsOf(server).add(upload, indexing),
      (document) => renderDocument('added', document, context.app.index, language),
    ),
  );
}

/** Removes a document by its token or file. @throws Refusal */
export function removeDocument(tokenOrFile: string, started: Started, context: ManagerContext): Promise<Outgoing> {
  const { collections, server, language } = context;
  const { say } = language;
  return refusing(context, () =>
    toldWork(
      started,
      context,
      (indexing) => collections.documentsOf(server).remove(tokenOrFile, indexing),
      ({ file, removed, token }) => {
        const until = new Date(Date.parse(removed) + RESTORABLE_DAYS * DAY).toISOString().slice(0, 10);
        const words = [
          say('running.add.removed', { name: `**${field(file, FILE_ROOM)}**` }),
          `-# ${say('running.add.forGood', { when: language.date(until) })}`,
        ];
        return withUndo(words.join('\n'), { undo: 'restore', token }, language);
      },
    ),
  );
}

/** Restores a document that was removed, by its token. @throws Refusal */
export function restoreDocument(token: string, started: Started, context: ManagerContext): Promise<Outgoing> {
  const { collections, server, language } = context;
  return refusing(context, () =>
    toldWork(
      started,
      context,
      (indexing) => collections.documentsOf(server).restore(token, indexing),
      (document) => renderDocument('restored', document, context.app.index, language),
    ),
  );
}
