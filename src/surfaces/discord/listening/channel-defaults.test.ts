import { describe, expect, it } from 'vitest';
import { type ChannelSettings, NO_CHANNEL } from '../../../kept/server-settings.ts';
import { labelsOf, textOf } from '../bot/bot.fixture.ts';
import { countiesStage } from '../fixtures/counties-stage.fixture.ts';

const QUESTION = 'Which village libraries were opened?';
const KAIHUA = '330824';

const { app, stage, ask, pressed } = countiesStage();

const choose = (settings: Partial<ChannelSettings>) => stage().setChannel({ ...NO_CHANNEL, ...settings });

describe('a channel that has places of its own', () => {
  it('asks about them where neither the question nor an option names any, and says so', async () => {
    await choose({ localities: [KAIHUA] });
    expect(textOf(await ask(QUESTION))).toContain('-# About Kaihua County, Quzhou\n> Kaihua County paid');
    expect(textOf(await ask('Which village libraries were opened in Kecheng?'))).toContain('-# About Kecheng District');
    expect(textOf(await ask(QUESTION, { locality: 'Kecheng' }))).toContain('-# About Kecheng District');
    const thread = stage().world.addThread(stage().channel, 'Books');
    stage().world.you.post(thread.id, `${stage().mention} ${QUESTION}`);
    expect(textOf(await stage().answer(0, thread.id))).toContain('-# About Kaihua County');
  });

  it('looks further by a button', async () => {
    await choose({ localities: [KAIHUA] });
    expect(textOf(await pressed(await ask(QUESTION), 'Everywhere'))).toContain('-# From all of the collection\n> ');
  });

  it('takes no notice of one that is not known any more', async () => {
    await choose({ localities: ['999999'], documents: ['gone.md'] });
    expect(textOf(await ask(QUESTION))).toContain('-# From all of the collection\n> ');
  });
});

describe('a channel that has documents of its own', () => {
  it('is answered from them, and says so; a button asks all', async () => {
    await choose({ documents: ['kaihua.md', 'quzhou.md'] });
    const answer = await ask(QUESTION);
    expect(textOf(answer)).toContain(
      '-# Only from “Libraries of Kaihua County” and “Libraries of Quzhou City”\n> Kaihua County paid',
    );
    expect(labelsOf(answer)).toContain('All documents');
    await stage().start(app());
    expect(textOf(await pressed(answer, 'Only Kaihua County'))).toContain('\n-# Only from “Libraries of Kaihua');
    expect(textOf(await pressed(stage().written()[0] ?? answer, 'All documents'))).toContain(
      '-# About Kaihua County, Quzhou\n> ',
    );
  });

  it('is answered from another that somebody names', async () => {
    await choose({ documents: ['kaihua.md'] });
    expect(textOf(await ask(QUESTION, { document: 'kecheng.md' }))).toContain('-# Only from “Libraries of Kecheng');
  });
});
