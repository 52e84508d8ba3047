import type { AnyComponent, Component } from './component.ts';
import { codePoints } from './text.ts';

/** The component and everything nested in it, from the outside in. */
export function flatten(component: AnyComponent): readonly AnyComponent[] {
  return [component, ...childrenOf(component).flatMap(flatten)];
}

function childrenOf(component: AnyComponent): readonly AnyComponent[] {
  switch (component.type) {
    case 1:
    case 17:
      return component.components;
    case 9:
      return [...component.components, component.accessory];
    default:
      return [];
  }
}

/** Every component of a message, nested ones too. */
export function flattenAll(components: readonly Component[]): readonly AnyComponent[] {
  return components.flatMap(flatten);
}

/** The texts of all Text Displays, in order. */
export function displayedTexts(components: readonly Component[]): readonly string[] {
  return flattenAll(components).flatMap((part) => (part.type === 10 ? [part.content] : []));
}

export function displayedLength(components: readonly Component[]): number {
  return displayedTexts(components).reduce((sum, text) => sum + codePoints(text.trim()), 0);
}

/** The custom ids of buttons and selects, in order, repeated ones repeated. */
export function customIds(components: readonly Component[]): readonly string[] {
  return flattenAll(components).flatMap((part) =>
    'custom_id' in part && typeof part.custom_id === 'string' ? [part.custom_id] : [],
  );
}
