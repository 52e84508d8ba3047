import { documentMeant } from '../documents/document-option.ts';
import { documentToken } from '../documents/document-token.ts';
import { documentPage } from '../documents/turn-document.ts';
import { named } from '../language/named.ts';
import { completedOption } from '../replying/completed-option.ts';
import { type LookingCommand, WHERE } from './command.ts';

/** `/document name` */
export const document: LookingCommand = {
  data: {
    ...WHERE,
    ...named('command.document'),
    options: [completedOption('option.document.name', true)],
  },

  answer({ options }, context) {
    const { file } = documentMeant(options.getString('name', true), context.app.index, context.language);
    return documentPage({ token: documentToken(file), page: 0, list: null }, context);
  },
};
