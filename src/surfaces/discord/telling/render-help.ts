import type { Language } from '../language/language.ts';
import { title } from '../writing/heading.ts';
import { framed, type Outgoing, text } from '../writing/outgoing.ts';
import type { Mention, Offered } from './command-mentions.ts';

/** How the bot is used, with the commands that somebody may use. */
export function renderHelp(
  commands: readonly Offered[],
  menus: readonly string[],
  mention: Mention,
  language: Language,
): Outgoing {
  const { say } = language;
  const lines = commands.map((command) => commandLine(command, mention, language));
  const menu = menus.length > 0 ? [say('help.menu', { names: menus.join(' · ') })] : [];
  const advice = [say('help.place'), say('help.exact'), say('help.dates'), say('help.one')];
  const texts = [
    `${title(say('help.title'))}\n${say('help.what')}`,
    [...lines, ...menu].join('\n'),
    [say('help.asking'), ...advice.map((one) => `- ${one}`)].join('\n'),
    `-# ${say('help.more', { about: mention('about'), privacy: mention('privacy') })}`,
  ];
  return framed(null, texts.map(text));
}

/** What can be clicked are the subcommands, where there are some. */
function commandLine({ data, subcommands }: Offered, mention: Mention, { tag, say }: Language): string {
  const localName = data.nameLocalizations?.[tag === 'en' ? 'en-GB' : tag];
  const about = data.descriptionLocalizations?.[tag === 'en' ? 'en-GB' : tag] ?? data.description;
  const clickable = subcommands.length > 0 ? subcommands : [data.name];
  const names = clickable.map(mention).join(' · ');
  return say('help.command', { command: localName ? `${names} ${localName}` : names, about });
}
