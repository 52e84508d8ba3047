import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsOf, Stage, textOf } from '../bot/bot.fixture.ts';
import { actingOn, DOCUMENT, lanternsIn, MORE, QUOTE, quoteIn } from './actions.fixture.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open(await opened(DOCUMENT));
});

afterEach(() => stage.close());

const opened = async (document: string) => (await lanternsIn(document)).app;
const { ask, pressed } = actingOn(() => stage);

describe('Share', () => {
  it('posts a private answer for all, once, and pings nobody', async () => {
    const asker = stage.world.server.addPerson('@everyone <@1> *x*');
    const answer = await ask({ private: true }, asker);
    stage.press(answer, 'Share', asker);
    stage.press(answer, 'Share', asker);
    await expect.poll(() => labelsOf(stage.written(stage.channel, asker)[0] ?? answer)).toContain('Shared');
    await expect.poll(() => stage.written().length).toBe(1);
    const shared = stage.written()[0] ?? expect.fail('nothing shared');
    expect(textOf(shared)).toMatch(/^-# Shared by \\@everyone \\<\\@1\\> \\\*x\\\*\n### Which harvest lanterns/);
    expect(quoteIn(shared)).toBe(quoteIn(answer));
    expect([shared.mentions, shared.mention_everyone]).toEqual([[], false]);
    expect(labelsOf(shared)).not.toContain('Share');
    expect(labelsOf(answer)).toContain('Share');
  });

  it('stays done as the pages are turned', async () => {
    await stage.start(
      await opened(
        `# Lanterns\n\n${QUOTE}\n\n# In the south\n\nAt another mill the harvest lanterns hang in summer. ${MORE}\n`,
      ),
    );
    const answer = await ask({ private: true });
    stage.press(answer, 'Share');
    const shared = await stage.world.waitFor(() =>
      stage.written().find((one) => one.id === answer.id && labelsOf(one).includes('Shared')),
    );
    stage.press(shared, '▶');
    const turned = await stage.changed(shared);
    expect(labelsOf(turned)).toEqual(['◀', '2 / 2', '▶', 'More context', 'Copy citation', 'Verify', 'Shared']);
  });

  it('is not offered where all see the answer, or nobody else is there', async () => {
    expect(labelsOf(await ask())).not.toContain('Share');
    const { you } = stage.world;
    you.run(you.directChannel, 'ask', { question: 'Which harvest lanterns hang in the mill?', private: true });
    expect(labelsOf(await stage.answer(0, you.directChannel))).not.toContain('Share');
  });

  it('says what the bot lacks, and does nothing for whoever may not write there', async () => {
    const answer = await ask({ private: true });
    stage.world.denyBot(stage.channel, 'sendMessages');
    expect(textOf(await pressed(answer, 'Share'))).toContain('A moderator can give me Send Messages;');
    const reader = stage.world.addPerson('Reader');
    stage.world.deny(stage.channel, reader, 'sendMessages');
    expect(textOf(await pressed(await ask({ private: true }, reader), 'Share', reader))).toContain(
      'You may not write in this channel',
    );
  });
});
