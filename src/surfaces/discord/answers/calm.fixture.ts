import { expect } from 'vitest';
import { displayedTexts } from '../../sandbox/checks/component-tree.ts';
import type { Message } from '../../sandbox/world/message.ts';
import { markupIn, nodesOf, parseMarkdown } from '../fixtures/markdown.fixture.ts';

const LOUD = ['user', 'role', 'everyone', 'here', 'emoji', 'spoiler', 'guildNavigation'];

/** Nothing that a person wrote has become more than its characters. */
export function expectCalm(message: Message): void {
  expect([message.mentions, message.mention_roles, message.mention_everyone]).toEqual([[], [], false]);
  for (const text of displayedTexts(message.components)) {
    const nodes = parseMarkdown(text);
    expect(markupIn(nodes).filter((kind) => LOUD.includes(kind))).toEqual([]);
    expect(JSON.stringify(nodesOf('channel', nodes))).not.toContain('123456789012345678');
    // Text that runs the other way must not take along what stands beside it; quotes stand alone.
    expect(text.replace(/^> .*$/gm, '')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
}
