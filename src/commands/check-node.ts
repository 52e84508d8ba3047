import satisfies from 'semver/functions/satisfies.js';
import { NODE_VERSIONS } from '../version.ts';
import { CommandError } from './command-error.ts';

/** Checks that a version of Node ("v22.12.0") is one that Fangzhi runs on. @throws CommandError */
export function checkNode(version: string): string {
  if (satisfies(version, NODE_VERSIONS, { includePrerelease: true })) return version;
  throw new CommandError(
    `${version} is none that Fangzhi runs on (${NODE_VERSIONS}): install the newest of Node’s long-term support versions.`,
  );
}
