import { describe, expect, it } from 'vitest';
import { isPrivate, textOf } from '../bot/bot.fixture.ts';
import { countiesStage } from '../fixtures/counties-stage.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import { controlsOf } from './places.fixture.ts';

const { stage, run, pressed } = countiesStage();

describe('/compare', () => {
  const topic = 'village libraries';

  it('shows the best quote about each of two places', async () => {
    const answer = await run('compare', { first: 'Kecheng', second: '开化', topic });
    expect(textOf(answer)).toMatch(
      /^### village libraries\n\*\*Kecheng District, Quzhou\*\*\n> \*\*Kecheng District opened.*\n\*\*Kaihua County, Quzhou\*\*\n> Kaihua County paid/s,
    );
    expect(answer.components.map(({ type }) => type)).toEqual([10, 17, 17]);
    const only = await pressed(answer, 'Only Kaihua County');
    expect(textOf(only)).toMatch(/^### village libraries\n-# About Kaihua County, Quzhou\n> Kaihua County paid/);
  });

  it('says so where there is nothing on one side, and offers no button to it', async () => {
    const answer = await run('compare', { first: 'Kecheng', second: 'Hangzhou', topic });
    expect(textOf(answer)).toContain('\n**Hangzhou, Zhejiang**\nNothing on Hangzhou, Zhejiang in this collection.');
    expect(controlsOf(answer)).toEqual(['Only Kecheng District']);
    expect(textOf(await run('compare', { first: '420111', second: 'Kecheng', topic: 'planted orchids' }))).toContain(
      '\n**Kecheng District, Quzhou**\nNothing about Kecheng District, Quzhou answers that.',
    );
  });

  it('says so where a quote has no room', async () => {
    const rain = 'it rained on the mountains, and on the river, '.repeat(80);
    const quote = `Kaihua County is old, and ${rain}and the lanterns of Kaihua County were hung by the ferrymen.`;
    await stage().start(await placeApp({ ...COUNTIES, 'long.md': `# Lanterns of Kaihua County\n\n${quote}\n` }));
    const answer = await run('compare', { first: 'Kecheng', second: 'Kaihua', topic: 'who hung the lanterns' });
    expect(textOf(answer)).toMatch(/\*\*(?:Fair|Strong) match\*\* · part 1 of 2; press “Only …” for all of it/);
  });

  it.each([
    [{ first: 'Kecheng', second: '柯城区', topic }, 'Both are Kecheng District, Quzhou. Please choose two different'],
    [{ first: 'Kecheng', second: 'Hongshan', topic }, '“Hongshan” may be Hongshan District (Chifeng) or Hongshan'],
    [{ first: 'Atlantis', second: 'Kecheng', topic }, 'No place called “Atlantis” is known.'],
  ])('tells the asker alone what is wrong: %j', async (values, message) => {
    const told = await run('compare', values);
    expect(isPrivate(told)).toBe(true);
    expect(textOf(told)).toContain(message);
  });
});
