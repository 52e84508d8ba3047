import { type ChatInputCommandInteraction, channelMention } from 'discord.js';
import type { ServerSettings } from '../../../../kept/server-settings.ts';
import { keysAbout } from '../../follow/news.ts';
import { named } from '../../language/named.ts';
import { placeLabel } from '../../places/place-label.ts';
import { placeName } from '../../places/place-name.ts';
import { placeMeant } from '../../places/place-option.ts';
import { completedOption } from '../../replying/completed-option.ts';
import type { Context } from '../../replying/context.ts';
import { Refusal } from '../../replying/error-reply.ts';
import { notice, type Outgoing } from '../../writing/outgoing.ts';
import { type Command, FOR_MANAGERS } from '../command.ts';
import { channelOption } from './channel-option.ts';
import { asManager } from './manager.ts';
import { missingAt } from './missing.ts';

/** As many localities have room in one message. */
const MOST_IN_CHANNEL = 10;

/** `/follow locality [channel]` */
export const follow: Command = {
  data: {
    ...FOR_MANAGERS,
    ...named('command.follow'),
    options: [completedOption('option.follow.locality', true), channelOption('option.follow.channel')],
  },
  isPrivate: () => true,
  answer: begin,
};

async function begin(interaction: ChatInputCommandInteraction, asked: Context): Promise<Outgoing> {
  const { kept, server, app, language, life } = asManager(interaction, asked);
  const { options, client, channelId } = interaction;
  const { index } = app;
  const place = placeMeant(options.getString('locality', true), index, language);
  const id = options.getChannel('channel')?.id ?? channelId;
  const [missing] = missingAt(id, ['ViewChannel', 'SendMessages'], { client, server, language });
  if (missing !== undefined) throw new Refusal(missing);

  const shown = {
    channel: channelMention(id),
    name: placeName(placeLabel(place, index.gazetteer, language), language),
  };
  const seen = keysAbout(place.id, index);
  const since = new Date(life.clock.now()).toISOString();
  const added = { locality: place.id, channel: id, since, seen };
  await kept.servers.change(server, (settings) => {
    const here = settings.follows.filter(({ channel }) => channel === id);
    const before = here.find(({ locality }) => locality === place.id);
    if (before && before.failed === undefined) throw new Refusal(language.say('following.already', shown));
    if (before) return reopened(settings, id);
    if (here.length >= MOST_IN_CHANNEL) {
      throw new Refusal(language.say('following.tooMany', { ...shown, most: MOST_IN_CHANNEL }));
    }
    return { ...settings, follows: [...settings.follows, added] };
  });
  return notice(language.say('following.begun', { ...shown, count: seen.length }));
}

/** The channel is open again, and what waits there is told. */
function reopened(settings: ServerSettings, channel: string): ServerSettings {
  const follows = settings.follows.map((one) => (one.channel === channel ? { ...one, failed: undefined } : one));
  return { ...settings, follows };
}
