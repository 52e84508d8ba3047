import type { ModalSubmitInteraction } from 'discord.js';
import { missingForm } from '../answers/missing-form.ts';
import { markedId, unmarked } from '../language/mark.ts';
import { commandReply } from './command-reply.ts';
import { componentReply } from './component-reply.ts';
import type { Asker } from './context.ts';
import type { ControlInteraction } from './control.ts';
import { summary } from './discord-errors.ts';
import { logExpected, Refusal, respond } from './error-reply.ts';
import type { Form } from './form.ts';

const FORMS: readonly Form[] = [missingForm];

/** Opens the form that a button stands for; false where it stands for none. Never throws: a failure is logged. */
export async function openForm(interaction: ControlInteraction, { parts }: Asker): Promise<boolean> {
  const { id, language } = unmarked(interaction.customId);
  const form = firstOf(FORMS, (one) => one.opened(id, language, parts));
  if (!form) return false;
  try {
    await interaction.showModal({ ...form, custom_id: markedId(form.custom_id, language) });
  } catch (error) {
    if (!logExpected(error, parts.log)) parts.log.error(summary(error), 'Cannot open a form');
  }
  return true;
}

/** Takes what was filled in, and answers; says so where the form is none that is known. */
export async function answerForm(interaction: ModalSubmitInteraction, asker: Asker): Promise<void> {
  const { id, language } = unmarked(interaction.customId);
  const reply = interaction.isFromMessage() ? componentReply(interaction) : commandReply(interaction, true);
  await respond(reply, { ...asker, speaks: () => language }, (context) => {
    const said = firstOf(FORMS, (form) => form.submitted({ id, interaction }, context));
    if (!said) throw new Refusal(language.say('trouble.unknownButton'));
    return said;
  });
}

function firstOf<Found>(forms: readonly Form[], find: (form: Form) => Found | undefined): Found | undefined {
  for (const form of forms) {
    const found = find(form);
    if (found !== undefined) return found;
  }
  return undefined;
}
