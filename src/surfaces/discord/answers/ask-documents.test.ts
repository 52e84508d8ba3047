import { rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { library, Stage, textOf } from '../bot/bot.fixture.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import type { BotParts } from '../replying/context.ts';

const IN_VAIN = 'Which dragons guard the harbour?';

let stage: Stage;

beforeEach(async () => {
  stage = await Stage.open();
});

afterEach(() => stage.close());

async function startWith(environment: NodeJS.ProcessEnv): Promise<BotParts> {
  const parts = await partsOf(library, stage.logger, environment);
  await stage.start(library, { parts });
  return parts;
}

async function askInVain(): Promise<string> {
  const before = stage.written().length;
  stage.world.you.run(stage.channel, 'ask', { question: IN_VAIN });
  return textOf(await stage.answer(before));
}

describe('a question that nothing answers', () => {
  it('is kept for those who manage the server, where the operator wants that, and not who asked it', async () => {
    const { kept } = await startWith({ UNANSWERED: 'on' });
    await askInVain();
    stage.world.you.run(stage.channel, 'ask', { question: 'Who reads in the villages?' });
    await stage.answer(1);
    stage.world.you.post(stage.channel, `${stage.mention} ${IN_VAIN}`);
    await stage.answer(2);
    const lines = await kept.unanswered.list(stage.world.directory.guild.id);
    expect(lines.map(({ question }) => question)).toEqual([IN_VAIN, IN_VAIN]);
    expect(JSON.stringify(lines)).not.toContain(stage.world.you.id);
  });

  it('is not kept by default', async () => {
    const { kept } = await startWith({});
    await askInVain();
    expect(await kept.unanswered.list(stage.world.directory.guild.id)).toEqual([]);
  });

  it('is answered also where it cannot be kept', async () => {
    const { config } = await startWith({ UNANSWERED: 'on' });
    await rm(config.kept.folder, { recursive: true, force: true });
    await writeFile(config.kept.folder, 'a file, where the folder was');
    expect(await askInVain()).toContain('Nothing in this collection answers that.');
    expect(JSON.stringify(stage.log)).toContain('Cannot keep a question that nothing answered');
  });
});
