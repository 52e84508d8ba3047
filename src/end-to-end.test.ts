import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from './app/open-app.ts';
import type { App } from './app.ts';
import { MODEL, SEEDS, Shell } from './cli.fixture.ts';
import { readConfig } from './config.ts';
import { Stage, textOf } from './surfaces/discord/bot/bot.fixture.ts';
import { markupIn, nodesOf, parseMarkdown, visibleText } from './surfaces/discord/fixtures/markdown.fixture.ts';
import type { Message } from './surfaces/sandbox/world/message.ts';

const QUESTION = 'How many wall paintings were drawn in Hejing County?';
const PAINTINGS = '840 large-scale wall paintings';
const HEJING = '001_517fc5acc2ab6940.txt';

let app: App;
let stage: Stage;
const files = new Map<string, string>();

beforeAll(async () => {
  const { folder, index } = await Shell.indexedSeeds();
  app = await openApp(readConfig({ DOCUMENTS: SEEDS, ENCODER: MODEL, INDEX: index }, folder));
  for (const { file } of app.index.snapshot.documents) files.set(file, await readFile(join(SEEDS, file), 'utf8'));
  stage = await Stage.open(app);
}, 60_000);

afterAll(async () => {
  await stage.close();
  await app.close();
});

/** What Discord shows of a message, told apart by how it is set. */
function seen(message: Message) {
  const nodes = parseMarkdown(textOf(message));
  const quotes = nodesOf('blockQuote', nodes);
  return { text: visibleText(nodes), quote: visibleText(quotes).trim(), bold: visibleText(nodesOf('strong', quotes)) };
}

/** The quote of a message stands in the file that the message names, at the lines that it names. */
function expectVerbatim(message: Message): void {
  const { text, quote } = seen(message);
  const file = [...files.keys()].find((name) => text.includes(name)) ?? 'no file named';
  const [, first, last = first] = /(?:lines?|第) (\d+)(?:–(\d+))?/.exec(text) ?? [];
  const lines = (files.get(file) ?? '').split('\n').slice(Number(first) - 1, Number(last));
  expect(quote).not.toBe('');
  expect(lines.join('\n')).toContain(quote);
  expect(markupIn(nodesOf('blockQuote', parseMarkdown(textOf(message)))).filter((kind) => kind !== 'strong')).toEqual([
    'blockQuote',
  ]);
}

/** Asks by the slash command. */
async function ask(question: string): Promise<Message> {
  // Each by somebody else, as nobody may ask so much at once.
  const asker = stage.world.addPerson('Asker');
  const before = stage.written(stage.channel, asker).length;
  asker.run(stage.channel, 'ask', { question });
  return stage.answer(before, stage.channel, asker);
}

describe('on the bundled pages', () => {
  it('/ask is answered with the sentence in bold, the place, the date, the file and the line', async () => {
    const message = await ask(QUESTION);
    const { text, quote, bold } = seen(message);
    expect(text).toContain(QUESTION);
    expect(bold).toContain(PAINTINGS);
    expect(quote).toContain(bold);
    expect(files.get(HEJING)).toContain(bold);
    for (const shown of ['Hejing County', '8 August 2023', `${HEJING} · line 11`, 'Strong match']) {
      expect(text).toContain(shown);
    }
    expectVerbatim(message);
  });

  it('a mention is answered by a reply with the same quote', async () => {
    const before = stage.written().length;
    const asked = stage.world.you.post(stage.channel, `${stage.mention} ${QUESTION.toLowerCase()}`);
    const message = await stage.answer(before);
    expect(message.message_reference?.message_id).toBe(asked.id);
    expect(seen(message).bold).toContain(PAINTINGS);
    expectVerbatim(message);
  });

  it('a question in Chinese is answered in a direct message, in Chinese', async () => {
    const { you } = stage.world;
    you.post(you.directChannel, '和静县画了多少幅壁画？');
    const message = await stage.answer(0, you.directChannel);
    expect(seen(message).quote).toContain(PAINTINGS);
    expect(seen(message).text).toContain('关于和静县');
    expectVerbatim(message);
  });

  it('what nothing answers is said to be so, and the nearest documents are named', async () => {
    const { text, quote } = seen(await ask('Which dragons live in the harbour of Atlantis?'));
    expect(text).toContain('Nothing in this collection answers that.');
    expect(text).toContain('The nearest documents:');
    expect(quote).toBe('');
  });

  it('what cannot be asked is answered with why', async () => {
    const { text } = seen(await ask('Сколько картин нарисовано?'));
    expect(text).toContain('Only English and Chinese are read here: please ask in one of them.');
  });

  it('several quotes are turned over like pages, there and back', async () => {
    const first = await ask('What did the party members learn?');
    const [, pages] = /1 \/ (\d+)/.exec(JSON.stringify(first.components)) ?? [];
    expect(Number(pages)).toBeGreaterThan(1);
    stage.press(first, '▶');
    const second = await stage.changed(first);
    expectVerbatim(second);
    expect(seen(second).quote).not.toBe(seen(first).quote);
    stage.press(second, '◀');
    expect(textOf(await stage.changed(second))).toBe(textOf(first));
  });

  it('every quote of every page, as Discord shows it, stands in its file', async () => {
    const questions = [
      'What did Kaihua County do for party history learning?',
      'Which books were read in Kecheng?',
      'Who presided over the meeting of the Shenyang institute?',
      'What is the wujin project?',
      'How does Hongshan District help its people?',
      '衢州在三月十八日举行了什么会议？',
      'Who went on the study tour to Mianyang?',
      'silver power',
    ];
    for (const question of questions) {
      let message = await ask(question);
      for (let page = 1; ; page++) {
        expectVerbatim(message);
        const [, pages = '1'] = new RegExp(`${page} / (\\d+)`).exec(JSON.stringify(message.components)) ?? [];
        if (page >= Number(pages)) break;
        stage.press(message, '▶');
        message = await stage.changed(message);
      }
    }
  });

  it('nothing went wrong on the way, and no question is in the log', () => {
    expect(stage.log.filter((entry) => 'level' in entry && Number(entry.level) >= 40)).toEqual([]);
    expect(JSON.stringify(stage.log)).not.toMatch(/paintings|Kaihua|silver/);
  });
});
