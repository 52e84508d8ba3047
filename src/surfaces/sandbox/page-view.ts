import type { Snowflake } from './world/snowflake.ts';

/** What the page needs to know of a command; a subcommand is one of its own. */
export interface CommandView {
  /** As it is called, "records add". */
  readonly name: string;
  /** As it is shown, in the visitor's language. */
  readonly label: string;
  readonly description: string;
  /** 1 for the command list, 3 for the context menu of a message. */
  readonly type: number;
  readonly options: readonly OptionView[];
}

export interface OptionView {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly kind: 'text' | 'integer' | 'number' | 'boolean' | 'file';
  readonly required: boolean;
  readonly autocomplete: boolean;
  readonly choices: readonly ChoiceView[];
}

export interface ChoiceView {
  readonly name: string;
  readonly value: string | number;
}

export interface ChannelView {
  readonly id: Snowflake;
  readonly name: string;
  readonly topic: string;
  readonly kind: 'text' | 'forum' | 'thread' | 'direct';
  /** Of a thread or a post. */
  readonly parentId: Snowflake | null;
  /** Whether nobody can write in it any more. */
  readonly closed: boolean;
  /** Whether the visitor may close and open it. */
  readonly manageable: boolean;
  readonly commands: readonly CommandView[];
}

/** A server with its channels, each followed by its threads; or the direct messages, which have no server. */
export interface ServerView {
  readonly id: Snowflake;
  readonly name: string | null;
  readonly channels: readonly ChannelView[];
}

export interface PersonView {
  readonly id: Snowflake;
  readonly name: string;
  readonly owner: boolean;
}

/** All the page shows, as it opens. */
export interface PageState {
  readonly bot: { readonly id: Snowflake; readonly name: string; readonly online: boolean };
  readonly you: { readonly id: Snowflake; readonly locale: string };
  /** Whom the visitor may be. */
  readonly people: readonly PersonView[];
  readonly servers: readonly ServerView[];
  readonly messages: readonly MessageView[];
  readonly examples: readonly string[];
}

/** A message, ready to show. */
export interface MessageView {
  readonly id: Snowflake;
  readonly channelId: Snowflake;
  readonly html: string;
}

/** A form the bot asks for. */
export interface FormView {
  readonly title: string;
  readonly fields: readonly FieldView[];
}

export interface FieldView {
  /** Null of words between the fields. */
  readonly id: string | null;
  readonly label: string;
  readonly description: string;
  readonly kind: 'line' | 'lines' | 'choice' | 'choices' | 'box' | 'file' | 'words';
  readonly value: string;
  readonly placeholder: string;
  readonly required: boolean;
  /** How many characters a text may have. */
  readonly longest: number;
  readonly choices: readonly FormChoiceView[];
}

export interface FormChoiceView {
  readonly name: string;
  readonly value: string;
  readonly chosen: boolean;
}

/** What the page is told while it is open. */
export type PageEvent =
  | ({ readonly type: 'message' } & MessageView)
  | { readonly type: 'deleted'; readonly id: Snowflake }
  | { readonly type: 'typing'; readonly channelId: Snowflake; readonly milliseconds: number }
  | { readonly type: 'settled'; readonly interactionId: Snowflake; readonly failed: boolean; readonly form?: FormView }
  | { readonly type: 'servers'; readonly servers: readonly ServerView[] }
  | { readonly type: 'presence'; readonly online: boolean };
