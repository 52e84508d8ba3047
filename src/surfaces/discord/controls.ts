import { askAgain } from './ask-again.ts';
import { checkQuote } from './check-quote.ts';
import { undo } from './commands/running/undo.ts';
import { componentReply } from './component-reply.ts';
import type { Asker } from './context.ts';
import type { Control, ControlInteraction } from './control.ts';
import { copyCitation } from './copy-citation.ts';
import { Refusal, respond } from './error-reply.ts';
import { openForm } from './forms.ts';
import { unmarked } from './language/mark.ts';
import { moreContext } from './more-context.ts';
import { openTree } from './open-tree.ts';
import { turnPage } from './pager.ts';
import { rateAnswer } from './rate-answer.ts';
import { shareAnswer } from './share-answer.ts';
import { turnCard } from './turn-card.ts';
import { turnDocument } from './turn-document.ts';

const CONTROLS: readonly Control[] = [
  turnPage,
  askAgain,
  turnCard,
  openTree,
  turnDocument,
  moreContext,
  copyCitation,
  checkQuote,
  shareAnswer,
  rateAnswer,
  undo,
];

/** Does what a button, or the entry of a list, stands for; says so where it is none that is known. */
export async function answerControl(interaction: ControlInteraction, asker: Asker): Promise<void> {
  if (await openForm(interaction, asker)) return;
  // Others may see the message too: it keeps its language.
  const { id, language } = unmarked(interaction.customId);
  await respond(componentReply(interaction), { ...asker, speaks: () => language }, async (context) => {
    for (const control of CONTROLS) {
      const said = control({ id, interaction }, context);
      if (said) return said;
    }
    throw new Refusal(language.say('trouble.unknownButton'));
  });
}
