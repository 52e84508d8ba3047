import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import type { Message } from '../../sandbox/world/message.ts';

/** What is below a message, with what there is to choose from. */
export function controlsOf({ components }: Message): string[] {
  return flattenAll(components).flatMap((part) => {
    if (part.type === 3) return part.options.map(({ label }) => `→ ${label}`);
    return 'label' in part ? [String(part.label)] : [];
  });
}
