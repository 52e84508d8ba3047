import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Strength } from '../../../answer/reference.ts';

/** What is said to whoever pressed, chose or filled in something: in place of its message, or to them alone. */
export type Said = Outgoing | Whispered;

/** For the asker's eyes alone, beside the message that was pressed. */
export interface Whispered {
  readonly privately: Outgoing;
}

/** What can be pressed below a message. */
export type Button = APIButtonComponentWithCustomId;

/** A row of buttons. */
export type ButtonRow = APIActionRowComponent<Button>;

/** A message without what depends on where it goes: its flags and what it replies to. */
export interface Outgoing {
  readonly components: readonly (APIContainerComponent | APITextDisplayComponent | ButtonRow)[];
  readonly allowedMentions: { readonly parse: readonly [] };
  /** Those that its components name. */
  readonly files?: readonly { readonly attachment: Buffer; readonly name: string }[];
}

/** The colours of a container's edge. */
const COLOURS = { strong: 0x2f855a, fair: 0xb7791f, neutral: 0x718096 } as const;

/** Discord's own defaults let an answer ping whomever a source names. */
const NOBODY = { parse: [] } as const;

/** As many buttons as stand in a row. */
const ROW = 5;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function button(label: string, customId: string, enabled = true): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId, disabled: !enabled };
}

/** As many rows as the buttons need; none for none. */
export function rows(buttons: readonly Button[]): ButtonRow[] {
  return Array.from({ length: Math.ceil(buttons.length / ROW) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * ROW, (row + 1) * ROW),
  }));
}

/** Groups of buttons, each in a row of its own, but for those that have room together in one. */
export function rowsOf(groups: readonly (readonly Button[])[]): ButtonRow[] {
  const packed: Button[][] = [];
  for (const group of groups) {
    const last = packed.at(-1);
    if (last && last.length + group.length <= ROW) last.push(...group);
    else packed.push([...group]);
  }
  return packed.flatMap(rows);
}

/** A frame with an edge in the colour of a match, or of none. */
export function frame(strength: Strength | null, components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: COLOURS[strength ?? 'neutral'], components };
}

export function message(...components: Outgoing['components']): Outgoing {
  return { components, allowedMentions: NOBODY };
}

/** A message in the bot's one look. */
export function framed(strength: Strength | null, components: APIComponentInContainer[]): Outgoing {
  return message(frame(strength, components));
}

export function privately(message: Outgoing): Whispered {
  return { privately: message };
}

/** A message of a few words, already Markdown. */
export function notice(content: string): Outgoing {
  return framed(null, [text(content)]);
}

/** The message with a line of the bot's own above it, inside the first frame, so that it stays as pages are turned. */
export function below(line: string, { components: [first, ...others] }: Outgoing): Outgoing {
  if (first?.type !== ComponentType.Container) return message(text(line), ...(first ? [first] : []), ...others);
  return message({ ...first, components: [text(line), ...first.components] }, ...others);
}
