import { expect } from 'vitest';
import { china } from '../gazetteer.fixture.ts';
import { applyGazetteer } from './operator-gazetteer.ts';

/** What is wrong with the lines, the first of which is line 1; and which localities come of them nevertheless. */
export function faultsOf(...lines: readonly string[]): { faults: string[]; added: string[] } {
  const { gazetteer, problems } = applyGazetteer(lines.join('\n'), china);
  const added = gazetteer.localities.filter(({ id }) => !china.get(id)).map(({ id }) => id);
  return { faults: problems.map(({ line, reason }) => `${line}: ${reason}`), added };
}

/** Of an entry in line 3, between two that are right. */
export function faultsOfEntry(...lines: readonly string[]): string[] {
  const { faults, added } = faultsOf(
    'localities:',
    '  - { name: Lyon, kind: city }',
    `  - ${lines[0]}`,
    ...lines.slice(1).map((line) => `    ${line}`),
    '  - { name: Geneva, kind: city }',
  );
  expect(added).toEqual(expect.arrayContaining(['lyon@', 'geneva@']));
  return faults;
}
