import { about } from './about.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import { helpOn } from './help.ts';
import { localities } from './localities.ts';
import { locality } from './locality.ts';
import { privacy } from './privacy.ts';
import { fangzhi } from './running/fangzhi.ts';
import { follow } from './running/follow.ts';
import { following } from './running/following.ts';
import { unfollow } from './running/unfollow.ts';
import { verify } from './verify.ts';

/** All slash commands. */
export const commands: readonly Command[] = [
  ask,
  locality,
  localities,
  compare,
  documents,
  document,
  verify,
  follow,
  unfollow,
  following,
  fangzhi,
  helpOn(() => commands),
  about,
  privacy,
];
