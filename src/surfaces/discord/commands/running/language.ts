import { ApplicationCommandOptionType } from 'discord.js';
import { chinese } from '../../language/chinese.ts';
import { english } from '../../language/english.ts';
import { LANGUAGES } from '../../language/language.ts';
import { named } from '../../language/named.ts';
import { notice } from '../../writing/outgoing.ts';
import type { Subcommand } from './subcommand.ts';

const OWN = 'own';

/** `/fangzhi language language:` */
export const language: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    ...named('command.fangzhi.language'),
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.fangzhi.language.language'),
        required: true,
        choices: [
          { name: 'English', value: 'en' },
          { name: '中文', value: 'zh-CN' },
          {
            name: english['running.language.own.choice'],
            nameLocalizations: {
              'zh-CN': chinese['running.language.own.choice'],
              'zh-TW': chinese['running.language.own.choice'],
            },
            value: OWN,
          },
        ],
      },
    ],
  },

  async answer({ options, locale }, { kept, server }) {
    const written = options.getString('language', true);
    const chosen = written === 'en' || written === 'zh-CN' ? written : null;
    await kept.servers.change(server, (settings) => ({ ...settings, language: chosen }));
    // The answer is the first that is in it.
    const spoken = chosen ?? (locale.startsWith('zh') ? 'zh-CN' : 'en');
    return notice(LANGUAGES[spoken].say(`running.language.${chosen ?? OWN}`));
  },
};
