import { ApplicationCommandOptionType } from 'discord.js';
import { renderDocuments } from '../documents/render-documents.ts';
import { named } from '../language/named.ts';
import { placeMeant } from '../places/place-option.ts';
import { completedOption } from '../replying/completed-option.ts';
import type { Context } from '../replying/context.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { type LookingCommand, WHERE } from './command.ts';

/** So much has room in the ids of buttons. */
const LONGEST_TEXT = 40;

/** `/documents [locality] [text]` */
export const documents: LookingCommand = {
  data: {
    ...WHERE,
    ...named('command.documents'),
    options: [
      completedOption('option.documents.locality', false),
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.documents.text'),
        minLength: 1,
        maxLength: LONGEST_TEXT,
      },
    ],
  },

  answer({ options }, context) {
    return list(options.getString('locality'), options.getString('text') ?? '', context);
  },
};

function list(written: string | null, words: string, { app: { index }, language }: Context): Outgoing {
  const locality = written === null ? null : placeMeant(written, index, language).id;
  const text = words.replace(/\s+/g, ' ').trim();
  return renderDocuments({ page: 1, locality, text }, index, language);
}
