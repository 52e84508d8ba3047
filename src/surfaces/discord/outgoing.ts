import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
} from 'discord.js';

/** A message without what depends on where it goes: its flags and what it replies to. */
export interface Outgoing {
  readonly components: readonly (APIContainerComponent | APITextDisplayComponent)[];
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** The colours of a container's edge. */
export const COLOURS = { strong: 0x2f855a, fair: 0xb7791f, neutral: 0x718096 } as const;

/** Discord's own defaults let an answer ping whomever a source names. */
const NOBODY = { parse: [] } as const;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A message in the bot's one look: a container with a coloured edge. */
export function framed(colour: number, components: APIComponentInContainer[]): Outgoing {
  return {
    components: [{ type: ComponentType.Container, accent_color: colour, components }],
    allowedMentions: NOBODY,
  };
}

/** A message of a few words, already Markdown. */
export function notice(content: string): Outgoing {
  return framed(COLOURS.neutral, [text(content)]);
}

/** The message with a line of the bot's own above it. */
export function below(line: string, message: Outgoing): Outgoing {
  return { ...message, components: [text(line), ...message.components] };
}
