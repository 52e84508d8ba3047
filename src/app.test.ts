import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp, openBase, openCollection } from './app/open-app.ts';
import type { App } from './app.ts';
import { MODEL, TWO_DOCUMENTS } from './cli.fixture.ts';
import { type Config, readConfig } from './config.ts';
import { folderWith } from './documents/folder.fixture.ts';
import { sharedEngine } from './engine.fixture.ts';
import type { Progress } from './index/index-report.ts';
import type { Snapshot } from './index/store.ts';
import { VectraStore } from './index/vectra-store.ts';

const BOOKS = 'Who pays for the books in Huabu?';
const BRIDGE = `The bridge of Huabu was mended in 1873 by the villagers, who carried every stone of it themselves. ${'It has stood ever since, through all floods. '.repeat(4).trim()}\n`;

const MENDERS = `The smiths of the county made the clamps. ${'They were paid in rice, in salt and in tea. '.repeat(8)}\n`;

let config: Config;
let app: App | undefined;

/** With the models that the other tests have too: starting them takes longer than most of what is tested. */
async function open(options?: Parameters<typeof openApp>[1]): Promise<App> {
  await app?.close();
  app = await openBase(config, sharedEngine(config), options);
  return app;
}

const fileOf = (name: string) => join(config.documents, name);

/** The first citation of the answer. */
async function firstOf(question: string) {
  const answer = await app?.ask(question);
  if (answer?.outcome !== 'quoted') throw new Error(`"${question}" was not answered`);
  return answer.citations[0];
}

beforeEach(async () => {
  const folder = await folderWith();
  const documents = await folderWith(TWO_DOCUMENTS);
  // Reading takes time, and what is tested here does not depend on it.
  config = readConfig({ DOCUMENTS: documents, INDEX: join(folder, 'index'), ENCODER: MODEL, READER: 'off' }, folder);
});

afterEach(() => app?.close());

describe('the app', () => {
  it('answers with a slice of the file, and makes the same citation again from its reference', async () => {
    app = await openApp(config);
    const citation = await firstOf(BOOKS);
    const text = await readFile(fileOf('reading.md'), 'utf8');
    expect(citation.quote).toBe(text.slice(citation.span.start, citation.span.end));
    expect(citation.quote).toContain('The county pays for the lamps, the paper and the books.');
    expect(await app?.cite(citation.reference)).toEqual(citation);
    expect(await app?.cite({ ...citation.reference, passage: 'AbCdEfGh-_12' })).toBeUndefined();
    expect(await app?.cite({ ...citation.reference, sentence: 99 })).toMatchObject({ highlight: null });
  });

  it('answers nothing where it was opened to look things up, rather than by another judge', async () => {
    app = await openApp(config, { forLookUp: true });
    expect(app.models).toEqual({ encoder: expect.stringMatching(/^model@/), reader: null });
    await expect(app.ask(BOOKS)).rejects.toThrow('opened for looking things up');
    expect(await app.check('The county pays for the lamps')).toMatchObject({ outcome: 'identical' });
  });

  it('shows what stands around a citation, until its document changes', async () => {
    await writeFile(fileOf('bridge.txt'), `${BRIDGE}\n${MENDERS}`);
    await open();
    const { reference, quote } = await firstOf('When was the bridge of Huabu mended?');
    expect(await app?.surroundings(reference, 0)).toMatchObject({ quote, after: { shown: 0, more: 1 } });
    const wider = await app?.surroundings(reference, 1);
    expect(wider).toMatchObject({ before: { shown: 0, more: 0 }, after: { shown: 1, more: 0 } });
    expect(`${BRIDGE}\n${MENDERS}`).toContain(wider?.quote);
    expect(wider?.quote).toContain('The smiths');
    await writeFile(fileOf('bridge.txt'), `${BRIDGE}\n${MENDERS.replace('smiths', 'cooks')}`);
    expect(await app?.surroundings(reference, 1)).toBeUndefined();
    expect(await app?.surroundings(reference, 1)).toBeUndefined();
  });

  it('compares a citation with its file, and leaves the index as it is', async () => {
    await open();
    const { reference, lines } = await firstOf(BOOKS);
    expect(await app?.verify(reference)).toMatchObject({ outcome: 'same', found: { lines } });
    await writeFile(fileOf('reading.md'), `\n\n${TWO_DOCUMENTS['reading.md']}`);
    const moved = { outcome: 'moved', found: { lines: { first: lines.first + 2, last: lines.last + 2 } } };
    expect(await app?.verify(reference)).toMatchObject(moved);
    await writeFile(fileOf('reading.md'), TWO_DOCUMENTS['reading.md'].replace('county pays', 'reader pays'));
    expect(await app?.verify(reference)).toMatchObject({ outcome: 'changed' });
    await rm(fileOf('reading.md'));
    expect(await app?.verify(reference)).toMatchObject({ outcome: 'gone' });
    await app?.ask(BOOKS);
    expect(await app?.verify(reference)).toBeUndefined();
  });

  it('tells how far it is with the index, uses it the next time, and makes it anew only when asked', async () => {
    const told: string[] = [];
    const onProgress = ({ done, total }: Progress) => told.push(`${done} of ${total}`);
    expect((await open({ onProgress })).report).toMatchObject({ rebuilt: 'first', embedded: 2, unsaved: null });
    expect(told).toEqual(['0 of 2', '2 of 2']);
    expect((await open()).report).toMatchObject({ rebuilt: null, embedded: 0, changed: 0 });
    expect((await open({ rebuild: true })).report).toMatchObject({ rebuilt: 'asked', embedded: 2 });
  });

  it('reads a file again that was changed while it ran, and never quotes what it no longer says', async () => {
    await open();
    const { reference } = await firstOf(BOOKS);
    await writeFile(fileOf('reading.md'), TWO_DOCUMENTS['reading.md'].replace('county pays', 'reader pays'));
    expect(await app?.cite(reference)).toBeUndefined();
    expect((await firstOf(BOOKS)).quote).toContain('The reader pays for the lamps');
    expect(app?.report).toMatchObject({ rebuilt: null, changed: 1, embedded: 1 });
    expect((await new VectraStore(config.index).read())?.documents).toEqual(app?.index.snapshot.documents);
  });

  it('does so for many questions at a time, once', async () => {
    await open();
    await writeFile(fileOf('reading.md'), TWO_DOCUMENTS['reading.md'].replace('county pays', 'reader pays'));
    const citations = await Promise.all(Array.from({ length: 5 }, () => firstOf(BOOKS)));
    for (const { quote } of citations) expect(quote).toContain('The reader pays for the lamps');
  });

  it('checks a quote against the file as it is, also when that has changed', async () => {
    await open();
    const quote = 'The county pays for the lamps, the paper and the books.';
    expect(await app?.check(quote)).toMatchObject({
      outcome: 'identical',
      places: [{ document: { file: 'reading.md' } }],
    });
    await writeFile(fileOf('reading.md'), TWO_DOCUMENTS['reading.md'].replace('county pays', 'reader pays'));
    expect(await app?.check(quote)).toMatchObject({ outcome: 'nearly', places: [{ differences: [{ kind: 'word' }] }] });
    expect(app?.report).toMatchObject({ changed: 1 });
  });

  it('no longer quotes a document that was taken away', async () => {
    await open();
    const { reference } = await firstOf(BOOKS);
    await rm(fileOf('reading.md'));
    const answer = await app?.ask(BOOKS);
    expect(JSON.stringify(answer)).not.toContain('lamps');
    expect(await app?.cite(reference)).toBeUndefined();
    expect(app?.index.snapshot.documents.map(({ file }) => file)).toEqual(['mills.txt']);
  });

  it('finds what another process has indexed since it was opened', async () => {
    const running = await open();
    await writeFile(fileOf('bridge.txt'), BRIDGE);
    const other = await openApp(config);
    await other.close();
    const answer = await running.ask('When was the bridge of Huabu mended?');
    expect(answer.outcome === 'quoted' && answer.citations[0].quote).toContain('1873');
  });

  it('takes up what another process has written while it was opening', async () => {
    await open();
    const [store, engine] = [new VectraStore(config.index), sharedEngine(config)];
    const others = new Date().toISOString();
    const read = async () => {
      const snapshot = await store.read();
      if (snapshot && snapshot.builtAt !== others) await store.write({ ...snapshot, builtAt: others });
      return snapshot;
    };
    const slow = { read, stamp: () => store.stamp(), write: (snapshot: Snapshot) => store.write(snapshot) };
    app = await openCollection({ folder: config.documents, store: slow, engine, close: async () => {} });
    expect(app.index.snapshot.builtAt).not.toBe(others);
    await app.refresh();
    const taken = app.index;
    expect(taken.snapshot.builtAt).toBe(others);
    await app.refresh();
    expect(app.index).toBe(taken);
  });

  it('finds what was added by the next start', async () => {
    await open();
    await writeFile(fileOf('bridge.txt'), BRIDGE);
    expect((await open()).report).toMatchObject({ changed: 1, embedded: 1 });
    expect((await firstOf('Who mended the bridge of Huabu?')).document.file).toBe('bridge.txt');
  });

  it('tells whoever asks after it was closed', async () => {
    app = await openApp(config);
    await app.close();
    await expect(app.ask(BOOKS)).rejects.toThrow('The encoder was closed');
  });

  it('does not open without a calibration, and says what to do', async () => {
    const missing = { ...config, calibration: join(config.documents, 'none.json') };
    await expect(openApp(missing)).rejects.toThrow(/^The calibration in ".*none.json" cannot be read: restore/);
    await writeFile(missing.calibration, '[]');
    await expect(openApp(missing)).rejects.toThrow(
      'There is no calibration for answers without a reader: run "fangzhi calibrate".',
    );
  });

  it('does not open with a model that is no reader, and leaves nothing behind', async () => {
    await expect(openApp({ ...config, reader: MODEL })).rejects.toThrow(/is not a reader of questions and passages/);
    await expect(openApp({ ...config, reader: join(MODEL, 'none') })).rejects.toThrow(/The reader's folder/);
    expect(await new VectraStore(config.index).read()).toBeUndefined();
  });

  it('can be given up while it opens, and leaves nothing behind', async () => {
    const stop = new AbortController();
    const opening = openApp(config, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(opening).rejects.toThrow();
    expect(await new VectraStore(config.index).read()).toBeUndefined();
  });
});
