import { type ChatInputCommandInteraction, channelMention } from 'discord.js';
import type { PassageIndex } from '../../../../index/passage-index.ts';
import { labelById } from '../../../../localities/label.ts';
import { fold } from '../../../../text/terms.ts';
import type { Language } from '../../language/language.ts';
import { named } from '../../language/named.ts';
import { labelFor } from '../../places/place-label.ts';
import { placeName, plainName } from '../../places/place-name.ts';
import { placeMeant } from '../../places/place-option.ts';
import { completedOption } from '../../replying/completed-option.ts';
import type { Context } from '../../replying/context.ts';
import { Refusal } from '../../replying/error-reply.ts';
import { field } from '../../writing/field.ts';
import { notice, type Outgoing } from '../../writing/outgoing.ts';
import { type Command, FOR_MANAGERS } from '../command.ts';
import { channelOption } from './channel-option.ts';
import { asManager } from './manager.ts';

/** What Discord takes of completions. */
const MOST = 25;
const LONGEST = 100;

/** `/unfollow locality [channel]` */
export const unfollow: Command = {
  data: {
    ...FOR_MANAGERS,
    ...named('command.unfollow'),
    options: [completedOption('option.unfollow.locality', true), channelOption('option.unfollow.channel')],
  },
  isPrivate: () => true,
  answer: end,

  async complete(interaction, context) {
    const { settings, app, language } = asManager(interaction, context);
    const typed = fold(interaction.options.getFocused().trim());
    const followed = [...new Set(settings.follows.map(({ locality }) => locality))];
    return followed
      .map((id) => ({ name: plainNameOf(id, app.index, language), value: id }))
      .filter(({ name, value }) => fold(name).includes(typed) && value.length <= LONGEST)
      .slice(0, MOST);
  },
};

async function end(interaction: ChatInputCommandInteraction, asked: Context): Promise<Outgoing> {
  const { kept, server, app, language, settings } = asManager(interaction, asked);
  const written = interaction.options.getString('locality', true);
  const id = interaction.options.getChannel('channel')?.id ?? interaction.channelId;
  // A place that is no longer known can be followed still.
  const isId = settings.follows.some(({ locality }) => locality === written);
  const place = isId ? written : placeMeant(written, app.index, language).id;
  const shown = { channel: channelMention(id), name: followedName(place, app.index, language) };
  await kept.servers.change(server, (now) => {
    const follows = now.follows.filter(({ locality, channel }) => locality !== place || channel !== id);
    if (follows.length === now.follows.length) throw new Refusal(language.say('following.notFollowed', shown));
    return { ...now, follows };
  });
  return notice(language.say('following.ended', shown));
}

/** A locality that is followed, as Markdown; by its id where it is no longer known. */
export function followedName(id: string, { gazetteer }: PassageIndex, language: Language): string {
  const label = labelById(id, gazetteer);
  return label ? placeName(labelFor(label, gazetteer, language), language) : field(id, LONGEST);
}

function plainNameOf(id: string, { gazetteer }: PassageIndex, language: Language): string {
  const label = labelById(id, gazetteer);
  return label ? plainName(labelFor(label, gazetteer, language), language, LONGEST) : id;
}
