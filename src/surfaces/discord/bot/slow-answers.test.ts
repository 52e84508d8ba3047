import { describe, it as plain } from 'vitest';
import { flag, hasFlag } from '../../sandbox/world/message.ts';
import { isPrivate, library, Stage, textOf } from './bot.fixture.ts';

const question = 'Who paid for the books?';
const slow = { ...library, ask: (text: string) => after(2000, () => library.ask(text)) };

function after<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(work()), milliseconds));
}

// They wait most of the time: all at once. Each has a Discord of its own.
const it = plain.extend<{ stage: Stage }>({
  stage: async ({ task: _ }, use) => {
    const stage = await Stage.open(slow);
    await use(stage);
    await stage.close();
  },
});

describe.concurrent('when an answer takes long', () => {
  it.for([false, true])('it comes nevertheless, once (private: %s)', async (wish, { stage, expect }) => {
    const run = stage.world.you.run(stage.channel, 'ask', { question, private: wish });
    await stage.world.settled(run);
    expect(stage.written().map((message) => hasFlag(message, flag.loading))).toEqual([true]);
    const answer = await stage.answer();
    expect(isPrivate(answer)).toBe(wish);
    expect(textOf(answer)).toContain('The villages read every evening.');
    expect(stage.written()).toHaveLength(1);
  });

  it.for([false, true])('why there is none is for the asker alone (private: %s)', async (wish, { stage, expect }) => {
    await stage.start({ ...library, ask: () => after(2000, () => library.ask('???')) });
    const other = stage.world.addPerson('Other');
    stage.world.you.run(stage.channel, 'ask', { question, private: wish });
    await expect
      .poll(() => stage.written().map(textOf), { timeout: 5000 })
      .toEqual([expect.stringContaining('There are no words to look for in that')]);
    expect(stage.written().map(isPrivate)).toEqual([true]);
    expect(stage.written(stage.channel, other)).toEqual([]);
  });

  it('the bot is seen to write', async ({ stage, expect }) => {
    const typing = new Promise((resolve) => {
      stage.world.changes.add((change) => change.type === 'typing' && resolve(change.channelId));
    });
    stage.world.you.post(stage.channel, `${stage.mention} ${question}`);
    expect(await typing).toBe(stage.channel);
    await stage.answer();
  });

  it('closing the bot waits for it', async ({ stage, expect }) => {
    const bot = await stage.start(slow);
    stage.world.you.run(stage.channel, 'ask', { question });
    await after(100, () => Promise.all([bot.close(), bot.close()]));
    expect(textOf(stage.written()[0] ?? expect.fail('no answer'))).toContain('The villages read every evening.');
  });

  it('it comes although the word that it will follow was lost', async ({ stage, expect }) => {
    stage.world.faults.failNext('POST', /\/callback/, { status: 502, afterEffect: true });
    stage.world.you.run(stage.channel, 'ask', { question });
    expect(textOf(await stage.answer())).toContain('The villages read every evening.');
  });
});
