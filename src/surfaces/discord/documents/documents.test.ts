import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import type { OptionValues } from '../../sandbox/world/command-data.ts';
import type { Message } from '../../sandbox/world/message.ts';
import { isPrivate, labelsOf, library, Stage, textOf } from '../bot/bot.fixture.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import type { BotApp } from '../replying/context.ts';
import { formatListId } from './document-id.ts';
import { documentToken } from './document-token.ts';

const HILLS = `---
title: The hills of Kaihua County
publisher: County Gazette
url: https://gazette.example/hills
date: 2024-02-03
---

In Kaihua County the hills were green in the spring, and its villagers planted tea on all of them.

## Roads

A road was built over the hills by the county, for the carts of the tea merchants. ${'It was mended, and mended again, by all of its villages. '.repeat(30)}

## Bridges

<div>Home | News</div>

The bridges of the hills are of stone, and each of them has a keeper who is paid by the county.
`;
const MANY = Object.fromEntries(
  Array.from({ length: 12 }, (_, at): [string, string] => [
    `mill-${at}.md`,
    `---\ntitle: Mill number ${at}\n---\n\nThe old mill number ${at} was mended by its millers, all of them.\n`,
  ]),
);

let app: BotApp;
let stage: Stage;

beforeAll(async () => {
  app = await placeApp({ ...COUNTIES, ...MANY, 'hills.md': HILLS });
});

beforeEach(async () => {
  stage = await Stage.open(app);
});

afterEach(() => stage.close());

const run = (command: string, values: OptionValues = {}) => stage.run(command, values);

const pressed = (message: Message, label: string) => stage.pressed(message, label);

/** The id of the list to choose from. */
function listIn({ components }: Message): string {
  const [id] = flattenAll(components).flatMap((part) => (part.type === 3 ? [part.custom_id] : []));
  return id ?? 'no list';
}

async function chosen(message: Message, value: string): Promise<Message> {
  stage.world.you.choose(message, listIn(message), [value]);
  return stage.changed(message);
}

describe('/documents', () => {
  it('lists all, the newest first and those without a date last, page by page', async () => {
    const list = await run('documents');
    expect(textOf(list)).toMatch(
      /^### Documents in this collection\n-# 18 documents · the newest first\n\*\*The hills of Kaihua County\*\*\n-# 3 February 2024 · County Gazette · \d passages\n\*\*Libraries of Kecheng District\*\*\n/,
    );
    await stage.start(app);
    const second = await pressed(list, '▶');
    expect(labelsOf(second)).toEqual(['◀', '2 / 2', '▶']);
    expect(textOf(second)).toMatch(/\*\*Mill number 9\*\*\n-# undated · 1 passage$/);
    expect(textOf(await pressed(second, '◀'))).toBe(textOf(list));
  });

  it('limits them to a place and to words of their titles', async () => {
    expect(textOf(await run('documents', { locality: 'Kaihua' }))).toMatch(
      /^### Documents about Kaihua County\n-# 2 documents · the newest first\n.*\n-# .* · \d passages about it\n/,
    );
    expect(textOf(await run('documents', { text: 'libraries', locality: 'Quzhou' }))).toContain(
      '### Documents about Quzhou with “libraries” in the title\n-# 3 documents',
    );
    expect(textOf(await run('documents', { text: '**dragons**' }))).toBe(
      '### Documents with “\\*\\*dragons\\*\\*” in the title\nThere are no such documents in this collection.',
    );
  });

  it('opens one, and goes back to the list where it was', async () => {
    const list = await run('documents', { text: 'mill' });
    const second = await pressed(list, '▶');
    const text = textOf(second);
    const card = await chosen(second, documentToken('mill-9.md'));
    expect(textOf(card)).toMatch(/^### Mill number 9\n/);
    const passage = await pressed(card, 'Read its passages');
    expect(textOf(passage)).toMatch(/^> The old mill number 9/);
    expect(labelsOf(passage)).toEqual(['About the document', 'Back to the list']);
    expect(textOf(await pressed(passage, 'Back to the list'))).toBe(text);
  });
});

describe('/document', () => {
  it('tells what is known of a document, its headings, and what of it is never quoted', async () => {
    const parts = await partsOf(app, stage.logger, { PUBLIC_URL: 'https://fangzhi.example/pages/' });
    await stage.start(app, { parts });
    expect(textOf(await run('document', { name: 'hills' }))).toMatch(
      new RegExp(
        [
          '^### The hills of Kaihua County',
          '-# County Gazette · 3 February 2024',
          '-# \\[web page\\]\\(<https://gazette.example/hills>\\) · \\[source page\\]\\(<https://fangzhi.example/pages/documents/[0-9a-f]{16}>\\) · hills.md',
          '-# About Kaihua County',
          '-# (\\d) passages',
          '-# Never quoted: \\d stretches \\(.*markup \\d.*\\)',
          '\\*\\*Headings\\*\\*',
          '- Beginning, without a heading \\(1\\)',
          '- Roads \\(\\d\\)',
          '- Bridges \\(1\\)$',
        ].join('\n'),
      ),
    );
  });

  it('is read passage by passage, and from a heading on', async () => {
    const card = await run('document', { name: 'hills.md' });
    const first = await pressed(card, 'Read its passages');
    expect(textOf(first)).toMatch(/^> In Kaihua County the hills were green/);
    const second = await pressed(first, '▶');
    expect(textOf(second)).toContain('> A road was built');
    const again = await pressed(second, 'About the document');
    expect(textOf(again)).toBe(textOf(card));
    const last = labelsOf(first)
      .find((one) => one.startsWith('1 / '))
      ?.slice(4);
    expect(textOf(await chosen(again, String(last)))).toContain('> The bridges of the hills');
  });

  it('leads from its passages to the page that shows the file', async () => {
    const parts = await partsOf(app, stage.logger, { PUBLIC_URL: 'https://fangzhi.example' });
    await stage.start(app, { parts });
    const first = await pressed(await run('document', { name: 'hills.md' }), 'Read its passages');
    expect(textOf(first)).toMatch(
      /hills\.md · \[lines? [\d–]+\]\(<https:\/\/fangzhi\.example\/documents\/[0-9a-f]{16}\?quote=/,
    );
  });

  it('is completed as somebody types, by its title', async () => {
    const [first] = await stage.world.you.complete(stage.channel, 'document', { name: 'the hil' }, 'name');
    expect(first).toEqual({ name: 'The hills of Kaihua County (2024-02-03)', value: 'hills.md' });
  });

  it('tells the asker alone that there is none, or that several are called so', async () => {
    const none = await run('document', { name: '@everyone' });
    expect(isPrivate(none)).toBe(true);
    expect(textOf(none)).toContain('There is no document “\\@everyone” in this collection');
    expect(textOf(await run('document', { name: 'Libraries of' }))).toContain('“Libraries of” may be `');
  });
});

describe('a button to a document', () => {
  it('that is gone says so', async () => {
    const card = await run('document', { name: 'hills' });
    await stage.start(library);
    stage.press(card, 'Read its passages');
    const told = await stage.answer(1);
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain('This document is not in the collection any more');
  });

  it('that is not what was indexed shows nothing of it', async () => {
    const card = await run('document', { name: 'hills' });
    await stage.start({ ...app, cite: async () => undefined });
    stage.press(card, 'Read its passages');
    expect(textOf(await stage.answer(1))).toBe('This document is changing just now. Please try again.');
  });

  it.each(['sect1', 'opendoc1'])('with a choice that was never offered is refused: %s', async (id) => {
    const message = id === 'sect1' ? await run('document', { name: 'hills' }) : await run('documents');
    stage.world.you.choose(message, listIn(message), ['<@1>']);
    expect(textOf(await stage.answer(1))).toContain('I do not know this button any more');
  });

  it('has no id that is too long for Discord, however long the words are', () => {
    expect(formatListId({ page: 1, locality: 'x'.repeat(60), text: 'y'.repeat(40) })).toBeUndefined();
    expect(formatListId({ page: 99, locality: 'x'.repeat(40), text: 'y'.repeat(40) })).toBeDefined();
  });
});
