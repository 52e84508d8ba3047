import { actions } from './chinese/actions.ts';
import { answer } from './chinese/answer.ts';
import { asking } from './chinese/asking.ts';
import { commands } from './chinese/commands.ts';
import { documents } from './chinese/documents.ts';
import { following } from './chinese/following.ts';
import { help } from './chinese/help.ts';
import { kinds } from './chinese/kinds.ts';
import { places } from './chinese/places.ts';
import { running } from './chinese/running.ts';
import { trouble } from './chinese/trouble.ts';
import { verify } from './chinese/verify.ts';

/** The same in Simplified Chinese. */
export const chinese = {
  ...actions,
  ...answer,
  ...asking,
  ...commands,
  ...documents,
  ...following,
  ...help,
  ...kinds,
  ...places,
  ...running,
  ...trouble,
  ...verify,
};
