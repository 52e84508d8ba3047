import type { ChatInputApplicationCommandData } from 'discord.js';
import { named } from '../language/named.ts';
import { menus } from '../menus/index.ts';
import { commandMentions, offeredTo } from '../telling/command-mentions.ts';
import { renderHelp } from '../telling/render-help.ts';
import { type TellingCommand, WHERE } from './command.ts';

/**
 * `/help`
 * @param commands all that there are; asked for late, as it is one of them
 */
export function helpOn(commands: () => readonly { readonly data: ChatInputApplicationCommandData }[]): TellingCommand {
  return {
    data: { ...WHERE, ...named('command.help') },

    isPrivate: () => true,

    async tell(interaction, conversation) {
      const { language } = conversation;
      const all = commands().map(({ data }) => data);
      const mention = await commandMentions(
        interaction,
        all.map(({ name }) => name),
        conversation,
      );
      const names = menus.map(({ data }) => data.nameLocalizations?.['zh-CN'] ?? data.name);
      const english = menus.map(({ data }) => data.name);
      return renderHelp(offeredTo(interaction, all), language.tag === 'en' ? english : names, mention, language);
    },
  };
}
