import { randomBytes } from 'node:crypto';
import type { Choice } from '../checks/command-option.ts';
import type { Modal } from '../checks/modal.ts';
import { alreadyAcknowledged, invalidWebhookToken, unknownInteraction, unknownWebhook } from '../refusal.ts';
import type { Clock } from './clock.ts';
import type { InteractionMetadata, Message } from './message.ts';
import type { Snowflake } from './snowflake.ts';

export const interactionType = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export type InteractionKind = keyof typeof interactionType;

/** What has become of an interaction: no answer yet, none in time, or the first answer. */
export type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'message'; readonly messageId: Snowflake }
  | { readonly kind: 'choices'; readonly choices: readonly Pick<Choice, 'name' | 'value'>[] }
  | { readonly kind: 'modal'; readonly modal: Modal };

export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** The command's name, of a command. */
  readonly command: string | undefined;
  /** The message whose component was used. */
  readonly source: Message | undefined;
  readonly metadata: InteractionMetadata;
  outcome: Outcome;
}

/** The first response is due within 3 s; the token then serves for 15 minutes. Both in milliseconds. */
export const responseDeadline = 3_000;
const tokenLifetime = 15 * 60_000;

/** All interactions, answered or not. */
export class Interactions {
  readonly #all = new Map<Snowflake, Interaction>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  open(begun: Omit<Interaction, 'token' | 'createdAt' | 'outcome'>): Interaction {
    const token = randomBytes(48).toString('base64url');
    const interaction: Interaction = { ...begun, token, createdAt: this.#clock.now(), outcome: { kind: 'waiting' } };
    this.#all.set(interaction.id, interaction);
    return interaction;
  }

  find(id: Snowflake): Interaction | undefined {
    return this.#all.get(id);
  }

  /** For a first response. @throws {Refusal} 10062 when unknown or too late, 40060 when there has been one. */
  awaiting(id: Snowflake, token: string): Interaction {
    const interaction = this.#all.get(id);
    if (interaction?.token !== token || interaction.outcome.kind === 'failed') throw unknownInteraction();
    if (interaction.outcome.kind !== 'waiting') throw alreadyAcknowledged();
    if (this.#age(interaction) > responseDeadline) throw unknownInteraction();
    return interaction;
  }

  /** For edits and follow-ups. @throws {Refusal} 10015 when never answered, 50027 when the token has expired. */
  answered(token: string): Interaction {
    const interaction = [...this.#all.values()].find((one) => one.token === token);
    if (interaction === undefined || ['waiting', 'failed'].includes(interaction.outcome.kind)) throw unknownWebhook();
    if (this.#age(interaction) > tokenLifetime) throw invalidWebhookToken();
    return interaction;
  }

  #age(interaction: Interaction): number {
    return this.#clock.now() - interaction.createdAt;
  }
}
