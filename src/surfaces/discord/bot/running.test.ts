import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Running } from './running.ts';

it('waits for what is being worked on', async () => {
  const running = new Running(pino({ level: 'silent' }));
  const done: string[] = [];
  running.add(delay(30).then(() => void done.push('it')));
  await running.finish(5000);
  expect(done).toEqual(['it']);
});

it('does not wait for ever', async () => {
  const running = new Running(pino({ level: 'silent' }));
  running.add(new Promise(() => {}));
  const finished = running.finish(30).then(() => 'finished');
  expect(await Promise.race([finished, delay(1000, 'still waiting')])).toBe('finished');
});

it('survives work that fails, and tells the log', async () => {
  const lines: string[] = [];
  const running = new Running(pino({}, { write: (line) => lines.push(line) }));
  running.add(Promise.reject(new Error('Oh no')));
  await running.finish(1000);
  expect(lines.join('')).toContain('Oh no');
});
