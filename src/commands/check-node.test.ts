import { expect, it } from 'vitest';
import { checkNode } from './check-node.ts';

it.each([process.version, 'v20.19.0', 'v20.20.2', 'v22.12.0', 'v24.1.0', 'v26.0.0-nightly20260101abcdef'])(
  'Node %s is one that Fangzhi runs on',
  (version) => {
    expect(checkNode(version)).toBe(version);
  },
);

it.each(['v18.20.4', 'v20.18.3', 'v21.7.3', 'v22.11.0'])('Node %s is none, and what to install is told', (version) => {
  expect(() => checkNode(version)).toThrow(
    `${version} is none that Fangzhi runs on (^20.19.0 || >=22.12.0): install the newest of Node’s long-term support versions.`,
  );
});
