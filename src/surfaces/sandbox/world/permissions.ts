/** The permission bits the sandbox knows, as Discord numbers them. */
export const permission = {
  administrator: 1n << 3n,
  manageChannels: 1n << 4n,
  manageGuild: 1n << 5n,
  addReactions: 1n << 6n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  manageRoles: 1n << 28n,
  useApplicationCommands: 1n << 31n,
  manageThreads: 1n << 34n,
  createPublicThreads: 1n << 35n,
  createPrivateThreads: 1n << 36n,
  sendMessagesInThreads: 1n << 38n,
  moderateMembers: 1n << 40n,
  useExternalApps: 1n << 50n,
} as const;

export type Permission = keyof typeof permission;

/** The bits of all the named permissions together. */
export function permissionBits(...names: readonly Permission[]): bigint {
  return names.reduce((bits, name) => bits | permission[name], 0n);
}

/** Whether `held` has every bit of `wanted`; an administrator has all. */
export function allows(held: bigint, wanted: bigint): boolean {
  return (held & permission.administrator) !== 0n || (held & wanted) === wanted;
}

export const everything = Object.values(permission).reduce((all, bit) => all | bit, 0n);

/** What a member may do unless told otherwise. */
export const ordinary = permissionBits(
  'addReactions',
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useApplicationCommands',
  'createPublicThreads',
  'sendMessagesInThreads',
  'useExternalApps',
);
