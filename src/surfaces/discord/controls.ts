import { askAgain } from './ask-again.ts';
import { componentReply } from './component-reply.ts';
import type { Asker } from './context.ts';
import type { Control, ControlInteraction } from './control.ts';
import { Refusal, respond } from './error-reply.ts';
import { unmarked } from './language/mark.ts';
import { openTree } from './open-tree.ts';
import { turnPage } from './pager.ts';
import { turnCard } from './turn-card.ts';

const CONTROLS: readonly Control[] = [turnPage, askAgain, turnCard, openTree];

/** Does what a button, or the entry of a list, stands for; says so where it is none that is known. */
export async function answerControl(interaction: ControlInteraction, asker: Asker): Promise<void> {
  // Others may see the message too: it keeps its language.
  const { id, language } = unmarked(interaction.customId);
  await respond(componentReply(interaction), { ...asker, speaks: () => language }, async (context) => {
    for (const control of CONTROLS) {
      const message = control({ id, interaction }, context);
      if (message) return message;
    }
    throw new Refusal(language.say('trouble.unknownButton'));
  });
}
