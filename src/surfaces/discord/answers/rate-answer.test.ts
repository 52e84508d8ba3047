import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPrivate, labelsOf, Stage, textOf } from '../bot/bot.fixture.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { actingOn, DOCUMENT, lanternsIn } from './actions.fixture.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open(await opened(DOCUMENT));
});

afterEach(() => stage.close());

const opened = async (document: string) => (await lanternsIn(document)).app;
const { ask, pressed } = actingOn(() => stage);

describe('👍 and 👎', () => {
  const FEEDBACK = { FEEDBACK: 'on' };

  it('are there only where the operator wants to know', async () => {
    expect(labelsOf(await ask())).not.toContain('👍');
  });

  it('keep what helped and what did not, and not who said so', async () => {
    const app = await opened(DOCUMENT);
    const parts = await partsOf(app, stage.logger, FEEDBACK);
    await stage.start(app, { parts });
    const answer = await ask();
    expect(textOf(await pressed(answer, '👍'))).toContain('Thank you.');
    stage.world.you.post(stage.channel, `${stage.mention} what of the mill’s harvest lanterns?`);
    expect(textOf(await pressed(await stage.answer(2), '👍'))).toContain('Thank you.');
    const form = stage.press(answer, '👎');
    await stage.world.settled(form);
    await stage.start(app, { parts });
    const before = stage.written().length;
    stage.world.you.submit(form, { missing: ' Who hung *them*? ' });
    const thanks = await stage.answer(before);
    expect([isPrivate(thanks), textOf(thanks)]).toEqual([true, expect.stringContaining('Thank you.')]);
    const kept = await parts.kept.feedback.list(stage.world.server.id);
    expect(kept).toMatchObject([
      { helpful: true, missing: null, question: 'Which harvest lanterns hang in the mill?', scope: [] },
      { helpful: true, question: 'what of the mill’s harvest lanterns?' },
      { helpful: false, missing: 'Who hung *them*?', passages: [{ file: 'lanterns.md' }] },
    ]);
    expect(JSON.stringify(kept)).not.toContain(stage.world.you.id);
  });
});
