import type { Message } from '../../sandbox/world/message.ts';
import { labelsOf as allLabelsOf, type Stage } from '../bot/bot.fixture.ts';

export const QUESTION = 'Which village libraries were opened?';
export const IN_KAIHUA = 'Which village libraries were opened in Kaihua?';

/** What can be pressed below every quote. */
const ACTIONS = ['More context', 'Copy citation', 'Verify'];

/** What else can be pressed or chosen from below a message. */
export function labelsOf(message: Message): string[] {
  return allLabelsOf(message).filter((label) => !ACTIONS.includes(label));
}

/** Asks by a message that mentions the bot. */
export async function mentionOn(stage: Stage, content: string): Promise<Message> {
  const before = stage.written().length;
  stage.world.you.post(stage.channel, `${stage.mention} ${content}`);
  return stage.answer(before);
}
