import { ApplicationCommandOptionType, type Client, TimestampStyles, time } from 'discord.js';
import { ADDED } from '../../../../documents/folder.ts';
import type { Key } from '../../language/keys.ts';
import { named } from '../../language/named.ts';
import { passagesIn } from '../../places/render-card.ts';
import { field } from '../../writing/field.ts';
import { title } from '../../writing/heading.ts';
import { framed, text } from '../../writing/outgoing.ts';
import type { ManagerContext } from './manager.ts';
import { missingIn } from './missing.ts';
import type { Subcommand } from './subcommand.ts';

const MEGABYTE = 1024 * 1024;
const MODEL_ROOM = 100;

/** `/fangzhi status` */
export const status: Subcommand = {
  data: { type: ApplicationCommandOptionType.Subcommand, ...named('command.fangzhi.status') },

  async answer({ client }, context) {
    const { say } = context.language;
    const missing = await missingIn(context.settings.channels, client, context);
    return framed(null, [
      text(title(say('running.status.title'))),
      text([...collectionLines(context), ...processLines(client, context), ...surfaceLines(context)].join('\n')),
      text(missing.length > 0 ? missing.join('\n') : say('running.status.allThere')),
      text(troubleLine(context)),
    ]);
  },
};

function collectionLines({ app: { index, models }, language }: ManagerContext): string[] {
  const { documents, builtAt } = index.snapshot;
  const own = documents.filter(({ file }) => file.startsWith(ADDED)).length;
  const counts = passagesIn(index.passages.length, documents.length, language);
  return [
    language.say('running.status.collection', { counts, when: relative(Date.parse(builtAt)) }),
    ...(own > 0 ? [language.say('running.status.own', { count: own })] : []),
    language.say('running.status.models', {
      encoder: field(models.encoder, MODEL_ROOM),
      reader: field(models.reader ?? 'off', MODEL_ROOM),
    }),
  ];
}

function processLines(client: Client<true>, { language: { say }, life }: ManagerContext): string[] {
  const megabytes = Math.round(process.memoryUsage().rss / MEGABYTE);
  const servers = say('running.status.servers', { count: client.guilds.cache.size });
  // Until the first heartbeat there is no telling.
  const { ping } = client.ws;
  return [
    say('running.status.process', { when: relative(life.started), megabytes }),
    ping < 0
      ? say('running.status.gatewayUnknown', { servers })
      : say('running.status.gateway', { milliseconds: Math.round(ping), servers }),
  ];
}

function surfaceLines({ settings, kept, config, language }: ManagerContext): string[] {
  const surfaces: readonly (readonly [Key & `running.surface.${string}`, boolean])[] = [
    ['running.surface.asking', true],
    ['running.surface.channels', Object.values(settings.channels).some(({ answers }) => answers)],
    ['running.surface.follows', settings.follows.length > 0],
    ['running.surface.feedback', kept.feedback.isOn],
    ['running.surface.unanswered', kept.unanswered.isOn],
    ['running.surface.sources', config.allowedSources.length > 0],
    ['running.surface.pages', config.publicUrl !== undefined],
  ];
  const namesOf = (isOn: boolean) => {
    const names = surfaces.filter(([, on]) => on === isOn).map(([key]) => language.say(key));
    return language.listed(names, names.length);
  };
  const off = namesOf(false);
  return [
    language.say('running.status.on', { names: namesOf(true) }),
    ...(off === '' ? [] : [language.say('running.status.off', { names: off })]),
  ];
}

function troubleLine({ life, language }: ManagerContext): string {
  if (life.troubles.length === 0) return language.say('running.status.noTroubles');
  const list = life.troubles.map(({ id, at }) => `\`${id}\` ${relative(at)}`).join(' · ');
  return language.say('running.status.troubles', { list });
}

/** As Discord shows it to each in their own way: "2 hours ago". */
function relative(milliseconds: number): string {
  return time(Math.floor(milliseconds / 1000), TimestampStyles.RelativeTime);
}
