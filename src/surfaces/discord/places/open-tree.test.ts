import { describe, expect, it } from 'vitest';
import { isPrivate, textOf } from '../bot/bot.fixture.ts';
import { countiesStage } from '../fixtures/counties-stage.fixture.ts';
import { placeApp } from '../fixtures/place-app.fixture.ts';
import { controlsOf } from './places.fixture.ts';

const { app, stage, run, pressed } = countiesStage();

describe('/localities', () => {
  it('shows all places with how much there is of each', async () => {
    const tree = await run('localities');
    expect(textOf(tree)).toContain(
      '### Places in this collection\n- Zhejiang › Quzhou (3)\n  - Kecheng District (1)\n  - Kaihua County (1)\n- ',
    );
    expect(controlsOf(tree)).toEqual(expect.arrayContaining(['→ Quzhou, Zhejiang', '→ Kaihua County, Quzhou']));
    expect(controlsOf(tree)).not.toContain('Up');
  });

  it('puts what has nothing else but one part on the line of that part', async () => {
    const tree = await run('localities');
    expect(textOf(tree)).toContain('\n- Hubei › Wuhan › Hongshan District (1)\n');
    expect(controlsOf(tree)).toContain('→ Hongshan District, Wuhan');
  });

  it('opens the card of a place without parts', async () => {
    const tree = await run('localities');
    stage().world.you.choose(tree, 'tree1:', ['330824']);
    expect(textOf(await stage().changed(tree))).toMatch(/^### Kaihua County\n.*\n> Kaihua County paid/s);
  });

  it('says how to find the places for which there is no room', async () => {
    const files = app()
      .index.gazetteer.roots.slice(0, 30)
      .map(({ id, name }): [string, string] => {
        return [`${id}.md`, `---\nlocality: "${id}"\n---\n\nThe mills of ${name} turn.\n`];
      });
    await stage().start(await placeApp(Object.fromEntries(files)));
    const tree = await run('localities');
    expect(textOf(tree)).toContain(
      '\n- and 5 more: **/localities** with `within:`, or **/locality**, finds them by name\n',
    );
    expect(controlsOf(tree).filter((control) => control.startsWith('→'))).toHaveLength(25);
  });

  it('opens a place from its list, and goes up again', async () => {
    const tree = await run('localities');
    stage().world.you.choose(tree, 'tree1:', ['330800']);
    const opened = await stage().changed(tree);
    expect(textOf(opened)).toMatch(/^### Parts of Quzhou\n-# 3 passages in 3 documents\n- Kecheng District \(1\)\n/);
    const up = await pressed(opened, 'Up');
    expect(textOf(up)).toMatch(/^### Parts of Zhejiang\n/);
    expect(textOf(await pressed(up, 'Up'))).toBe(textOf(tree));
  });

  it('shows the parts of one place', async () => {
    expect(textOf(await run('localities', { within: '浙江' }))).toContain('- Quzhou (3)\n  - Kecheng District (1)');
    expect(textOf(await run('localities', { within: 'Kaihua' }))).toContain(
      'No passage of this collection is about a part of Kaihua County.',
    );
    expect(textOf(await run('localities', { within: 'Hongshan' }))).toBe('Which Hongshan District do you mean?');
    expect(isPrivate(await run('localities', { within: 'Atlantis' }))).toBe(true);
  });

  it.each(['__proto__', '<@1>', 'Kecheng'])('answers a choice that was never offered politely: %s', async (value) => {
    const tree = await run('localities');
    stage().world.you.choose(tree, 'tree1:', [value]);
    const told = await stage().answer(1);
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain('This place is not known any more');
  });

  it('says how much is about no place', async () => {
    await stage().start(
      await placeApp({ 'a.md': '# Mills\n\nThe old mills were mended by their millers, all of them.\n' }),
    );
    expect(textOf(await run('localities'))).toContain(
      '-# 1 passage is about no place.\nNo passage of this collection is about a place that is known.',
    );
  });
});
