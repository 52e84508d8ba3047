import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { bench, describe, expect } from 'vitest';
import { openCollections } from '../../../collections.ts';
import { readConfig } from '../../../config.ts';
import { folderWith } from '../../../documents/folder.fixture.ts';
import { openKept } from '../../../kept/open-kept.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { People } from '../fixtures/people.fixture.ts';
import { library } from './bot.fixture.ts';
import { startBot } from './bot.ts';

const ROOT = join(import.meta.dirname, '../../../..');
/** Each is one long measurement. */
const ONCE = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0, throws: true };
const log = pino({ level: 'warn' });

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** The bot with its models, on a copy of the bundled documents. */
async function withModels<Result>(work: (people: People) => Promise<Result>): Promise<Result> {
  const names = [
    '000_91a78b7123ebfe80',
    '001_517fc5acc2ab6940',
    '002_ff68a91e86980878',
    '003_3b74a0770f26418c',
    '004_38df6ad15673bbea',
  ];
  const files = await Promise.all(
    names.map(async (name) => [`${name}.txt`, await readFile(join(ROOT, 'seeds', `${name}.txt`), 'utf8')] as const),
  );
  const [documents, folder] = await Promise.all([folderWith(Object.fromEntries(files)), folderWith()]);
  const config = readConfig({ DOCUMENTS: documents, INDEX: join(folder, 'index'), DATA: join(folder, 'data') }, ROOT);
  const collections = await openCollections(config, log);
  const kept = await openKept(config, log);
  const people = await People.gather();
  const bot = await startBot({ parts: { collections, kept, config, log }, token: people.token, api: people.api });
  try {
    return await work(people);
  } finally {
    await bot.close();
    people.leave();
    kept.close();
    await collections.close();
  }
}

/** All must be there; in order, in whole milliseconds. */
function sorted(times: readonly (number | null)[]): number[] {
  expect(times).not.toContain(null);
  return times.map((time) => Math.round(time ?? 0)).sort((a, b) => a - b);
}

const share = (all: readonly number[], part: number) => all[Math.ceil(part * all.length) - 1] ?? 0;

async function expectPunctual(people: People): Promise<number> {
  const latest = Math.round(Math.max(0, ...(await people.lateness())));
  expect(latest).toBeLessThan(1000);
  return latest;
}

describe('with the models', () => {
  bench(
    '200 questions from 50 people within 10 s are all answered before Discord gives up',
    async () => {
      const lines = (await readFile(join(ROOT, 'src/evaluation/questions.jsonl'), 'utf8')).trim().split('\n');
      const questions = lines.map((line) => String(JSON.parse(line).question));
      await withModels(async (people) => {
        const times = sorted(
          await people.ask({ questions, count: 200, people: 50, messageEach: 2, over: 10_000, atOnce: 0 }),
        );
        const latest = await expectPunctual(people);
        console.log({ median: share(times, 0.5), p90: share(times, 0.9), slowest: share(times, 1), heartbeat: latest });
        expect(share(times, 1)).toBeLessThan(3000);
      });
    },
    ONCE,
  );
});

/** What the bot holds in memory, in bytes. */
async function held(): Promise<number> {
  for (let time = 0; time < 5; time++) {
    collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return process.memoryUsage().heapUsed;
}

bench(
  'memory after 20,000 questions is that after 1,000',
  async () => {
    const people = await People.gather();
    const parts = await partsOf(library, log);
    const bot = await startBot({ parts, token: people.token, api: people.api });
    try {
      const ask = async (count: number) => {
        const asked = { questions: ['Who paid for the books?'], people: 50, messageEach: 20, over: 0, atOnce: 20 };
        expect(await people.ask({ ...asked, count })).not.toContain(null);
        return held();
      };
      const early = await ask(1_000);
      const between = await ask(9_000);
      const late = await ask(10_000);
      const megabytes = [early, between, late].map((bytes) => (bytes / 2 ** 20).toFixed(1));
      console.log({ megabytes, growth: `${((late / early - 1) * 100).toFixed(1)}%` });
      expect(late).toBeLessThan(early * 1.1);
    } finally {
      await bot.close();
      people.leave();
      parts.kept.close();
    }
  },
  ONCE,
);
