import { ApplicationCommandOptionType } from 'discord.js';
import type { Context } from '../context.ts';
import { wholeHeading } from '../heading.ts';
import { named } from '../language/named.ts';
import type { Outgoing } from '../outgoing.ts';
import { placeLabel } from '../place-label.ts';
import { placeOption, placesMeant } from '../place-option.ts';
import { renderAnswer } from '../render-answer.ts';
import { renderWhich } from '../render-which.ts';
import { formatScopeId } from '../scope-id.ts';
import { type Showing, showingOf } from '../showing.ts';
import { type Command, WHERE } from './command.ts';

/** `/ask question [locality] [private]` */
export const ask: Command = {
  data: {
    ...WHERE,
    ...named('command.ask'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.ask.question'),
        required: true,
        minLength: 1,
        maxLength: 1000,
      },
      placeOption('option.ask.locality', false),
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('option.ask.private'),
      },
    ],
  },

  isPrivate: ({ options }) => options.getBoolean('private') ?? false,

  answer({ options }, context) {
    const showing = showingOf(context, options.getBoolean('private') ?? false);
    return answerTo(options.getString('question', true), options.getString('locality'), context, showing);
  },
};

async function answerTo(
  question: string,
  written: string | null,
  { app, language }: Context,
  showing: Showing,
): Promise<Outgoing> {
  if (written === null) return renderAnswer(await app.ask(question), question, app.index, language, showing);
  const [place, ...others] = placesMeant(written, app.index, language);
  if (others.length > 0) {
    return renderWhich(labels([place, ...others]), wholeHeading(question, language), ({ id }) => onlyId(id), language);
  }
  return renderAnswer(await app.ask(question, { scope: [place.id] }), question, app.index, language, showing);

  function labels(places: readonly (typeof place)[]) {
    return places.map((one) => placeLabel(one, app.index.gazetteer, language));
  }
}

function onlyId(id: string): string | undefined {
  return formatScopeId({ wanted: [id], current: [] });
}
