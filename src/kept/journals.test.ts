import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { folderWith } from '../documents/folder.fixture.ts';
import { Feedback, MISSING_LENGTH } from './feedback.ts';
import { judged, logOf, OTHER_SERVER, SERVER } from './kept.fixture.ts';
import { KeptError } from './kept-error.ts';
import { type Kept, openKept } from './open-kept.ts';
import { Unanswered, unansweredByLocality } from './unanswered.ts';

const DAY = 24 * 60 * 60 * 1000;

const inVain = (question: string, ...localities: readonly string[]) => ({ question, localities });

const fileIn = (data: string, name: string, server = SERVER) => join(data, 'servers', server, name);

let kept: Kept | undefined;

afterEach(() => {
  kept?.close();
  vi.useRealTimers();
});

async function open(settings: Readonly<Record<string, string>>, data: string): Promise<Kept> {
  kept?.close();
  kept = await openKept(readConfig({ DATA: data, ...settings }, data), logOf());
  return kept;
}

describe('what is thought of answers', () => {
  it('is kept for each server apart, and only what it is meant to be', async () => {
    const data = await folderWith();
    const feedback = new Feedback(data, { isOn: true, days: 90 });
    await feedback.add(SERVER, { ...judged('Who built the mills?', true, 'a', 'b'), missing: '  the year  ' });
    await feedback.add(null, judged('Who pays?', false));
    expect(await feedback.list(SERVER)).toEqual([
      { ...judged('Who built the mills?', true, 'a', 'b'), missing: 'the year', time: expect.any(String) },
    ]);
    expect((await feedback.list(null)).map(({ question }) => question)).toEqual(['Who pays?']);
    expect(await feedback.list(OTHER_SERVER)).toEqual([]);
    const [line = ''] = (await readFile(fileIn(data, 'feedback.jsonl'), 'utf8')).split('\n');
    expect(Object.keys(JSON.parse(line)).sort()).toEqual(
      ['helpful', 'missing', 'passages', 'question', 'scope', 'time'].sort(),
    );
  });

  it('is not kept at all unless the operator says so', async () => {
    const data = await folderWith();
    const { feedback, unanswered } = await open({}, data);
    await feedback.add(SERVER, judged('Who built the mills?', true));
    await unanswered.add(SERVER, inVain('Who built the mills?'));
    expect([feedback.isOn, unanswered.isOn]).toEqual([false, false]);
    await expect(readFile(fileIn(data, 'feedback.jsonl'))).rejects.toThrow('ENOENT');
    await expect(readFile(fileIn(data, 'unanswered.jsonl'))).rejects.toThrow('ENOENT');
  });

  it('is cut where it is longer than a form takes, between characters', async () => {
    const feedback = new Feedback(await folderWith(), { isOn: true, days: 90 });
    await feedback.add(SERVER, { ...judged('Who?', false), missing: '😀'.repeat(MISSING_LENGTH + 5) });
    await feedback.add(SERVER, { ...judged('Who?', false), missing: '  ' });
    const lines = await feedback.list(SERVER);
    expect(lines.map(({ missing }) => missing)).toEqual(['😀'.repeat(MISSING_LENGTH), null]);
  });

  it('is whole but for the line that a crash tore, whatever is written after it', async () => {
    const data = await folderWith();
    const feedback = new Feedback(data, { isOn: true, days: 90 });
    await feedback.add(SERVER, judged('First?', true));
    await appendFile(fileIn(data, 'feedback.jsonl'), '{"time":"2024-05-06T07:08:09.000Z","quest');
    expect((await feedback.list(SERVER)).map(({ question }) => question)).toEqual(['First?']);
    await feedback.add(SERVER, judged('Second?', true));
    expect((await feedback.list(SERVER)).map(({ question }) => question)).toEqual(['First?', 'Second?']);
  });

  it('is kept line by line of many at once', async () => {
    const data = await folderWith();
    const [one, two] = [1, 2].map(() => new Feedback(data, { isOn: true, days: 90 }));
    const questions = Array.from({ length: 20 }, (_, number) => `Question ${number}\nof 20?`);
    await Promise.all(
      questions.map((question, number) => (number % 2 ? one : two)?.add(SERVER, judged(question, true))),
    );
    const lines = (await one?.list(SERVER)) ?? [];
    expect(lines.map(({ question }) => question).sort()).toEqual(questions.sort());
  });

  it('that cannot be written is an error of its own kind', async () => {
    const data = await folderWith();
    await mkdir(fileIn(data, 'feedback.jsonl'), { recursive: true });
    const feedback = new Feedback(data, { isOn: true, days: 90 });
    await expect(feedback.add(SERVER, judged('Who?', true))).rejects.toThrow(KeptError);
    await expect(feedback.list(SERVER)).rejects.toThrow(KeptError);
  });
});

describe('what has been kept for long enough', () => {
  const at = (days: number, question: string) =>
    `${JSON.stringify({ time: new Date(Date.now() - days * DAY).toISOString(), ...inVain(question) })}\n`;

  it('is gone after a start, also where no more is kept', async () => {
    const path = `servers/${SERVER}/unanswered.jsonl`;
    const data = await folderWith({
      [path]: at(11, 'Old?') + at(9, 'Young?'),
      'direct/unanswered.jsonl': at(11, 'Old?'),
    });
    await open({ RETENTION_DAYS: '10' }, data);
    expect(await readFile(join(data, path), 'utf8')).not.toContain('Old?');
    expect(await readFile(join(data, path), 'utf8')).toContain('Young?');
    expect(await readFile(join(data, 'direct/unanswered.jsonl'), 'utf8')).toBe('');
  });

  it('is gone a day later too, while the bot runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    const path = `servers/${SERVER}/unanswered.jsonl`;
    const data = await folderWith({ [path]: at(9, 'Young?') });
    await open({ RETENTION_DAYS: '10' }, data);
    await writeFile(join(data, path), at(11, 'Old by now?') + at(9, 'Young?'));
    vi.advanceTimersByTime(DAY);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await readFile(join(data, path), 'utf8')).not.toContain('Old by now?'));
    expect(await readFile(join(data, path), 'utf8')).toContain('Young?');
  });

  it('is not shown, though the bot has not been started since', async () => {
    const data = await folderWith({ [`servers/${SERVER}/unanswered.jsonl`]: at(11, 'Old?') + at(9, 'Young?') });
    const lines = await new Unanswered(data, { isOn: true, days: 10 }).list(SERVER);
    expect(lines.map(({ question }) => question)).toEqual(['Young?']);
  });

  it('is taken out without losing what is written meanwhile', async () => {
    const data = await folderWith({ [`servers/${SERVER}/unanswered.jsonl`]: at(11, 'Old?') });
    const [one, two] = [1, 2].map(() => new Unanswered(data, { isOn: true, days: 10 }));
    const questions = Array.from({ length: 10 }, (_, number) => `Question ${number}?`);
    const adding = questions.map((question) => one?.add(SERVER, inVain(question)));
    await Promise.all([...adding, two?.prune(), two?.prune(Date.now() + DAY)]);
    expect((await one?.list(SERVER))?.map(({ question }) => question).sort()).toEqual(questions);
  });

  it('that cannot be taken out does not keep the bot from starting', async () => {
    const data = await folderWith();
    await mkdir(fileIn(data, 'unanswered.jsonl'), { recursive: true });
    const log = logOf();
    kept = await openKept(readConfig({ DATA: data }, data), log);
    expect(log.messages).toEqual(['What was kept for long enough cannot be taken out']);
  });
});

describe('questions that were not answered', () => {
  it('are counted by what they are about, most first', async () => {
    const unanswered = new Unanswered(await folderWith(), { isOn: true, days: 90 });
    await unanswered.add(SERVER, inVain('Who pays in Kaihua?', '330824'));
    await unanswered.add(SERVER, inVain('Who pays?'));
    await unanswered.add(SERVER, inVain('Kaihua or Kecheng?', '330824', '330802', '330824'));
    expect(unansweredByLocality(await unanswered.list(SERVER))).toEqual([
      { locality: '330824', questions: 2 },
      { locality: null, questions: 1 },
      { locality: '330802', questions: 1 },
    ]);
  });
});
