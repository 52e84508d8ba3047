import { named } from '../language/named.ts';
import { renderPrivacy } from '../telling/render-privacy.ts';
import { type TellingCommand, WHERE } from './command.ts';

/** `/privacy` */
export const privacy: TellingCommand = {
  data: { ...WHERE, ...named('command.privacy') },

  isPrivate: () => true,

  tell: (_interaction, conversation) => renderPrivacy(conversation),
};
