import { ApplicationCommandOptionType } from 'discord.js';
import { labelOf } from '../../../localities/label.ts';
import { commandReply } from '../command-reply.ts';
import type { BotApp } from '../context.ts';
import { respond } from '../error-reply.ts';
import { wholeHeading } from '../heading.ts';
import type { Outgoing } from '../outgoing.ts';
import { placeOption, placesMeant } from '../place-option.ts';
import { renderAnswer } from '../render-answer.ts';
import { renderWhich } from '../render-which.ts';
import { formatScopeId } from '../scope-id.ts';
import { type Command, WHERE } from './command.ts';

/** `/ask question [locality] [private]` */
export const ask: Command = {
  data: {
    ...WHERE,
    name: 'ask',
    description: 'Ask a question; the answer is quoted from the documents, with its source',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know? "…" must be in the quotes word for word; -word must not be',
        required: true,
        minLength: 1,
        maxLength: 1000,
      },
      placeOption('locality', 'Only passages about this place (default: the places that your question names)', false),
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        description: 'Show the answer to you alone (default: everyone here sees it)',
      },
    ],
  },

  async execute(interaction, context) {
    const { options } = interaction;
    const question = options.getString('question', true);
    const reply = commandReply(interaction, options.getBoolean('private') ?? false);
    await respond(reply, context, () => answerTo(question, options.getString('locality'), context.app));
  },
};

async function answerTo(question: string, written: string | null, app: BotApp): Promise<Outgoing> {
  if (written === null) return renderAnswer(await app.ask(question), question, app.index);
  const [place, ...others] = placesMeant(written, app.index);
  if (others.length > 0) {
    return renderWhich(labels([place, ...others]), wholeHeading(question), ({ id }) => onlyId(id));
  }
  return renderAnswer(await app.ask(question, { scope: [place.id] }), question, app.index);

  function labels(places: readonly (typeof place)[]) {
    return places.map((one) => labelOf(one, app.index.gazetteer));
  }
}

function onlyId(id: string): string | undefined {
  return formatScopeId({ wanted: [id], current: [] });
}
