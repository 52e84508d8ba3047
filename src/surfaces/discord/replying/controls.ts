import { askAgain } from '../answers/ask-again.ts';
import { checkQuote } from '../answers/check-quote.ts';
import { copyCitation } from '../answers/copy-citation.ts';
import { moreContext } from '../answers/more-context.ts';
import { turnPage } from '../answers/pager.ts';
import { rateAnswer } from '../answers/rate-answer.ts';
import { shareAnswer } from '../answers/share-answer.ts';
import { undo } from '../commands/running/undo.ts';
import { turnDocument } from '../documents/turn-document.ts';
import { unmarked } from '../language/mark.ts';
import { openTree } from '../places/open-tree.ts';
import { turnCard } from '../places/turn-card.ts';
import { componentReply } from './component-reply.ts';
import type { Asker } from './context.ts';
import type { Control, ControlInteraction } from './control.ts';
import { Refusal, respond } from './error-reply.ts';
import { openForm } from './forms.ts';

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
