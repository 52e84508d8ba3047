import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivate, textOf } from '../../bot/bot.fixture.ts';
import { Office, pageAbout } from './running.fixture.ts';

let office: Office;

beforeAll(async () => {
  office = await Office.open({ FEEDBACK: 'on', UNANSWERED: 'on', ALLOWED_SOURCES: 'example.org' });
});

afterAll(() => office.close());

const BRIDGE = pageAbout('Kaihua County', 'Kaihua County opened seven covered bridges for its walkers in the winter.');

describe('who may not manage the server', () => {
  it('is not offered the commands, and is refused where a button is pressed nevertheless', async () => {
    const { stage } = office;
    const other = stage.world.addPerson('Other');
    expect(other.commands(stage.channel).map(({ name }) => name)).not.toContain('fangzhi');
    expect(() => other.run(stage.channel, 'fangzhi status')).toThrow(/permission/i);

    // The permission was taken away after the command was opened.
    const manager = stage.world.addPerson('Manager', (1n << 5n) | (1n << 10n) | (1n << 11n) | (1n << 31n));
    const added = await office.run('fangzhi add', { document: office.file('gone.md', BRIDGE) }, manager);
    expect(textOf(added)).toContain('Added: **News of Kaihua County**');
    stage.world.server.join(manager, (1n << 10n) | (1n << 31n));
    const refused = await office.outcome(stage.press(added, 'Undo', manager));
    expect(textOf(refused)).toBe('Only members who may manage this server can do that.');
    expect(await office.parts.collections.documentsOf(office.server).list()).toHaveLength(1);
  });
});

describe('a document of the server', () => {
  it('is added, named, answers questions, and is taken back and brought back by one press each', async () => {
    const [gone] = await office.parts.collections.documentsOf(office.server).list();
    await office.run('fangzhi remove', { document: gone?.token ?? '' });

    const added = await office.run('fangzhi add', { document: office.file('bridges.md', BRIDGE) });
    expect(isPrivate(added)).toBe(true);
    expect(textOf(added)).toBe(
      'Added: **News of Kaihua County**\n-# 3 February 2024 · Kaihua County, Quzhou · 1 passage\n-# added/bridges.md',
    );
    expect(textOf(await office.run('ask', { question: 'How many covered bridges?' }))).toContain(
      'seven covered bridges',
    );

    office.stage.press(added, 'Undo');
    const removed = await office.stage.changed(added);
    expect(textOf(removed)).toMatch(/^Removed: \*\*added\/bridges\.md\*\*\n-# It can be restored until \d+ \w+ \d{4}/);
    office.stage.press(removed, 'Undo');
    expect(textOf(await office.stage.changed(removed))).toMatch(/^Restored: \*\*News of Kaihua County/);
  });

  it('is offered by its title to be removed, and by nothing else', async () => {
    const choices = await office.you.complete(
      office.stage.channel,
      'fangzhi remove',
      { document: 'kaihua' },
      'document',
    );
    expect(choices.map(({ name }) => name)).toEqual(['News of Kaihua County · 2024-02-03 · added/bridges.md']);
    const removed = await office.run('fangzhi remove', { document: 'News of Kaihua county' });
    expect(textOf(removed)).toContain('Removed: **added/bridges.md**');
  });

  it.each([
    ['of another format', () => ({ document: office.file('a.pdf', BRIDGE) }), 'Only .txt and .md files are read'],
    [
      'without a sentence',
      () => ({ document: office.file('a.md', '# A\n') }),
      'Nothing in this document can be quoted',
    ],
    ['without anything', () => ({}), 'Give either `document:`'],
    ['from a host that is not allowed', () => ({ address: 'https://example.com/a.txt' }), 'use one of example.org'],
    ['from no address', () => ({ address: 'example' }), 'This is no address of a document'],
  ])('is not added %s, and it is said why', async (_, values, reason) => {
    expect(textOf(await office.run('fangzhi add', values()))).toContain(reason);
  });

  it('is fetched from Discord alone, wherever its address leads', async () => {
    const { files } = office.stage.world;
    const { origin } = files;
    files.origin = origin.replace('127.0.0.1', 'localhost');
    const elsewhere = office.file('elsewhere.md', BRIDGE);
    files.origin = origin;
    expect(textOf(await office.run('fangzhi add', { document: elsewhere }))).toContain('cannot be had from Discord');
  });

  it('that is the operator’s cannot be removed', async () => {
    expect(textOf(await office.run('fangzhi remove', { document: 'kaihua.md' }))).toContain('is the operator’s');
  });
});

describe('the collection', () => {
  it('is brought up to date, and it is said what has changed', async () => {
    expect(textOf(await office.run('fangzhi reindex'))).toMatch(/^Nothing has changed: \d+ passages in 5 documents\.$/);
    await writeFile(
      join(office.documents, 'mills.md'),
      pageAbout('Longyou County', 'Longyou County repaired its mills.'),
    );
    expect(textOf(await office.run('fangzhi reindex'))).toMatch(
      /^1 document was added, changed or removed\. There are now \d+ passages in 6 documents\.\n1 passage was read anew\.$/,
    );
  });

  it('is not brought up to date twice at once', async () => {
    const { collections } = office.parts;
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await office.start((server) => waiting.then(() => collections.reindex(server)));
    const first = office.you.run(office.stage.channel, 'fangzhi reindex');
    expect(textOf(await office.run('fangzhi reindex'))).toContain('is being brought up to date already');
    finish();
    expect(textOf(await office.outcome(first))).toContain('Nothing has changed');
    await office.start();
  });

  it('that takes long says how far it is, and that it is done also when Discord takes no answer any more', async () => {
    const { stage, clock } = office;
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    await office.start(async (server, indexing) => {
      await delay(1700);
      clock.advance(2000);
      indexing?.onProgress?.({ done: 3, total: 9 });
      clock.advance(500);
      indexing?.onProgress?.({ done: 4, total: 9 });
      await finished;
      return office.parts.collections.reindex(server);
    });
    const before = stage.written().length;
    const pending = office.you.run(stage.channel, 'fangzhi reindex');
    const { id } = await office.outcome(pending);
    // The other word would be there by then.
    await delay(100);
    const shown = stage.world.messages.find(id);
    expect(shown && textOf(shown)).toBe('Reading the documents: 3 of 9 new passages.');
    stage.world.clock.advance(16 * 60_000);
    clock.advance(16 * 60_000);
    finish();
    const told = await stage.answer(before + 1);
    expect(textOf(told)).toContain('Nothing has changed');
    expect(isPrivate(told)).toBe(false);
    await office.start();
  });
});

describe('a channel', () => {
  it('is shown as it is, keeps what is chosen for it, and says which switch is missing', async () => {
    const { stage } = office;
    stage.world.faults.refuseIntents(1 << 15);
    expect(textOf(await office.run('fangzhi channel'))).toContain('only what mentions me');
    const values = { answers: true, threads: true, locality: 'Kecheng', document: 'Libraries of Quzhou' };
    const chosen = textOf(await office.run('fangzhi channel', values));
    expect(chosen).toContain('every message there is a question');
    expect(chosen).toContain('each answer opens one');
    expect(chosen).toContain('Kecheng District, Quzhou');
    expect(chosen).toContain('quzhou.md alone');
    expect(chosen).toContain('Developer Portal → Bot → Message Content Intent');
    expect(textOf(await office.run('fangzhi status'))).toContain('Developer Portal → Bot → Message Content Intent');
    const { channels } = await office.parts.kept.servers.get(office.server);
    expect(channels[stage.channel]).toEqual({
      answers: true,
      threads: true,
      localities: ['330802'],
      documents: ['quzhou.md'],
    });

    stage.world.faults.refuseIntents(0);
    stage.world.denyBot(stage.channel, 'createPublicThreads');
    const text = textOf(await office.run('fangzhi channel'));
    expect(text).toContain('is switched on by now, and the operator has to start me again');
    expect(text).toContain('I lack the permissions Create Public Threads');
    stage.world.denyBot(stage.channel);

    await office.run('fangzhi channel', { answers: false, threads: false, locality: 'none', document: 'none' });
    expect((await office.parts.kept.servers.get(office.server)).channels).toEqual({});
  });
});

describe('the server', () => {
  it('is spoken to in the language that is chosen for it', async () => {
    expect(textOf(await office.run('fangzhi language', { language: 'zh-CN' }))).toContain('我在本服务器说中文');
    expect(textOf(await office.run('fangzhi channel'))).toContain('整个文献集');
    expect(textOf(await office.run('fangzhi language', { language: 'own' }))).toContain('in their own language');
  });

  it('learns where the collection has gaps', async () => {
    const { unanswered } = office.parts.kept;
    expect(textOf(await office.run('fangzhi unanswered'))).toContain('Every question of the last 90 days was answered');
    await unanswered.add(office.server, { question: 'Who paints?', localities: ['330802'] });
    await unanswered.add(office.server, { question: 'Who *sings*?', localities: ['330802'] });
    await unanswered.add(office.server, { question: 'Why?', localities: [] });
    const text = textOf(await office.run('fangzhi unanswered'));
    expect(text).toContain('3 questions in the last 90 days');
    expect(text).toContain('- Kecheng District, Quzhou: 2 questions, last “Who \\*sings\\*?”\n- no place: 1 question');
  });

  it('can take the questions that were answered well with it, as a file', async () => {
    const { feedback } = office.parts.kept;
    const app = await office.parts.collections.of(office.server);
    const [passage] = app.index.passages;
    const passages = [{ id: passage?.id ?? '', file: passage?.file ?? '' }];
    await feedback.add(office.server, { question: 'Who?', helpful: true, missing: null, passages, scope: [] });
    await feedback.add(office.server, { question: 'Why?', helpful: false, missing: 'the year', passages, scope: [] });
    const answer = await office.run('fangzhi feedback');
    expect(textOf(answer)).toContain('1 helpful, 1 not helpful, 1 of these with what was missing');
    const [file] = answer.attachments;
    const bytes = office.stage.world.files.find(file?.id ?? '')?.bytes ?? new Uint8Array();
    expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ question: 'Who?', kind: 'feedback' });
    expect(isPrivate(answer)).toBe(true);
  });

  it('sees how the bot fares, with the ids of the last errors', async () => {
    await office.start(() => Promise.reject(new Error('It fell down the stairs')));
    const [, id] = /\(id (\w+)\)/.exec(textOf(await office.run('fangzhi reindex'))) ?? [];
    const text = textOf(await office.run('fangzhi status'));
    expect(text).toMatch(/\*\*Collection:\*\* \d+ passages in 6 documents, indexed <t:\d+:R>/);
    expect(text).toContain('**Off:** channels where every message is answered, news of places in channels');
    expect(text).toContain(`\`${id}\` <t:`);
    expect(text).not.toContain('stairs');
    await office.start();
  });
});
