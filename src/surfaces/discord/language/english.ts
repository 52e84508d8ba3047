import { actions } from './english/actions.ts';
import { answer } from './english/answer.ts';
import { asking } from './english/asking.ts';
import { commands } from './english/commands.ts';
import { documents } from './english/documents.ts';
import { following } from './english/following.ts';
import { help } from './english/help.ts';
import { kinds } from './english/kinds.ts';
import { places } from './english/places.ts';
import { running } from './english/running.ts';
import { trouble } from './english/trouble.ts';
import { verify } from './english/verify.ts';

/** Everything that the bot says, as Discord Markdown; a file for each part. What is put in is Markdown too. */
export const english = {
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
} as const;
