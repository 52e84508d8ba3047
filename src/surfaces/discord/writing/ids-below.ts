import { ComponentType, type TopLevelComponent } from 'discord.js';

/** The ids of what can be pressed below a message, in its first frame or any other. */
export function customIds(component: TopLevelComponent): string[] {
  if (component.type !== ComponentType.Container) return [];
  return component.components.flatMap((part) => {
    if (part.type !== ComponentType.ActionRow) return [];
    return part.components.flatMap(({ customId }) => customId ?? []);
  });
}
