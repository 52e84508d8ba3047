import { completedOption } from '../completed-option.ts';
import { documentMeant } from '../document-option.ts';
import { documentToken } from '../document-token.ts';
import { named } from '../language/named.ts';
import { documentPage } from '../turn-document.ts';
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
