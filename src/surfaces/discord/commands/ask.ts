import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import { readBounds, type WantedBounds } from '../../../answer/bounds.ts';
import type { Locality } from '../../../localities/locality.ts';
import { askDocuments } from '../answers/ask-documents.ts';
import { keptBounds } from '../answers/bounds-id.ts';
import { renderAnswer } from '../answers/render-answer.ts';
import { formatScopeId } from '../answers/scope-id.ts';
import { type Showing, showingOf } from '../answers/showing.ts';
import { documentMeant } from '../documents/document-option.ts';
import { named } from '../language/named.ts';
import { channelDocuments, channelScope } from '../listening/channel-defaults.ts';
import { placeLabel } from '../places/place-label.ts';
import { placesMeant } from '../places/place-option.ts';
import { renderWhich } from '../places/render-which.ts';
import { completedOption } from '../replying/completed-option.ts';
import type { Context } from '../replying/context.ts';
import { wholeHeading } from '../writing/heading.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { type Command, WHERE } from './command.ts';

/** Of a date as people write it. */
const LONGEST_DATE = 40;

type Options = ChatInputCommandInteraction['options'];

/** `/ask question [locality] [from] [to] [document] [private]` */
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
      completedOption('option.ask.locality', false),
      { type: ApplicationCommandOptionType.String, ...named('option.ask.from'), maxLength: LONGEST_DATE },
      { type: ApplicationCommandOptionType.String, ...named('option.ask.to'), maxLength: LONGEST_DATE },
      completedOption('option.ask.document', false),
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named('option.ask.private'),
      },
    ],
  },

  isPrivate: ({ options }) => options.getBoolean('private') ?? false,

  answer({ options }, context) {
    const asked = { question: options.getString('question', true), bounds: boundsIn(options, context) };
    const showing = showingOf(context, options.getBoolean('private') ?? false);
    return answerTo(asked, options.getString('locality'), context, showing);
  },
};

/** @throws Refusal when no document is called so, or several are */
function boundsIn(options: Options, context: Context): WantedBounds {
  const [from, to, document] = [options.getString('from'), options.getString('to'), options.getString('document')];
  return {
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(document === null
      ? channelDocuments(context)
      : { documents: [documentMeant(document, context.app.index, context.language).file] }),
  };
}

interface Asked {
  readonly question: string;
  readonly bounds: WantedBounds;
}

async function answerTo(asked: Asked, written: string | null, context: Context, showing: Showing): Promise<Outgoing> {
  const { question, bounds } = asked;
  const { app, language } = context;
  const [place, ...others] = written === null ? [] : placesMeant(written, app.index, language);
  if (place && others.length > 0) return whichOf([place, ...others], asked, context);
  const scope = place ? [place.id] : channelScope(question, context);
  const answer = await askDocuments(question, { ...bounds, scope }, context);
  return renderAnswer(answer, question, app.index, language, showing);
}

/** @throws BoundsError */
function whichOf(places: readonly Locality[], { question, bounds }: Asked, { app, language }: Context) {
  const { index } = app;
  const kept = { current: [], bounds: keptBounds(readBounds(bounds, index)) };
  return renderWhich(
    places.map((one) => placeLabel(one, index.gazetteer, language)),
    wholeHeading(question, language),
    ({ id }) => formatScopeId({ wanted: [id], ...kept }),
    language,
  );
}
