import type { Snowflake } from './snowflake.ts';

export interface User {
  readonly id: Snowflake;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: '0';
  readonly avatar: null;
  readonly bot: boolean;
}

/** What Discord knows of a person beyond the user that others see. */
export interface Person {
  readonly user: User;
  locale: string;
  refusesDirectMessages: boolean;
}

export function makeUser(id: Snowflake, name: string, bot: boolean): User {
  const username = bot ? name : name.toLowerCase().replaceAll(/\s+/g, '_');
  return { id, username, global_name: bot ? null : name, discriminator: '0', avatar: null, bot };
}

/** The name a user goes by. */
export function displayName(user: User): string {
  return user.global_name ?? user.username;
}
