import {
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
  channelMention,
} from 'discord.js';
import { documentsMeant, findDocuments } from '../../../../answer/find-documents.ts';
import { type ChannelSettings, NO_CHANNEL, type ServerSettings } from '../../../../kept/server-settings.ts';
import { labelById } from '../../../../localities/label.ts';
import { named } from '../../language/named.ts';
import { labelFor } from '../../places/place-label.ts';
import { placeNames } from '../../places/place-name.ts';
import { placeMeant } from '../../places/place-option.ts';
import { completedOption } from '../../replying/completed-option.ts';
import { Refusal } from '../../replying/error-reply.ts';
import { field, label } from '../../writing/field.ts';
import { notice } from '../../writing/outgoing.ts';
import type { ManagerContext } from './manager.ts';
import { missingIn } from './missing.ts';
import type { Subcommand } from './subcommand.ts';

/** What Discord takes of completions. */
const MOST = 25;
const LONGEST = 100;

/** Written for what is to be no longer so, in either language. */
const NONE = 'none';

const MAX_NAMES = 5;
const FILE_ROOM = 100;

/** `/fangzhi channel [channel] [answers] [threads] [locality] [document]` */
export const channel: Subcommand = {
  data: {
    type: ApplicationCommandOptionType.Subcommand,
    ...named('command.fangzhi.channel'),
    options: [
      {
        type: ApplicationCommandOptionType.Channel,
        ...named('option.fangzhi.channel.channel'),
        channelTypes: [
          ChannelType.GuildText,
          ChannelType.GuildAnnouncement,
          ChannelType.AnnouncementThread,
          ChannelType.PublicThread,
          ChannelType.PrivateThread,
          ChannelType.GuildForum,
        ],
      },
      { type: ApplicationCommandOptionType.Boolean, ...named('option.fangzhi.channel.answers') },
      { type: ApplicationCommandOptionType.Boolean, ...named('option.fangzhi.channel.threads') },
      completedOption('option.fangzhi.channel.locality', false),
      {
        type: ApplicationCommandOptionType.String,
        ...named('option.fangzhi.channel.document'),
        autocomplete: true,
        maxLength: LONGEST,
      },
    ],
  },

  async answer(interaction, context) {
    const { kept, server, settings: before, language } = context;
    const id = interaction.options.getChannel('channel')?.id ?? interaction.channelId;
    const changes = changesIn(interaction, context);
    const isChange = Object.keys(changes).length > 0;
    const settings = isChange ? await kept.servers.change(server, (now) => changed(now, id, changes)) : before;
    const chosen = settings.channels[id] ?? NO_CHANNEL;
    const named = { channel: channelMention(id) };
    return notice(
      [
        language.say(isChange ? 'running.channel.changed' : 'running.channel.shown', named),
        ...describe(chosen, context),
        ...(await missingIn({ [id]: chosen }, interaction.client, context)),
      ].join('\n'),
    );
  },

  complete({ options }, { app: { index }, language }) {
    const { name, value } = options.getFocused(true);
    if (name !== 'document') return undefined;
    const none = value === '' ? [{ name: language.say('running.noneChoice'), value: NONE }] : [];
    const found = findDocuments(value, index, MOST - none.length).filter(({ file }) => file.length <= LONGEST);
    const named = found.map(({ file, metadata }) => ({
      name: label(`${metadata.title} · ${file}`, LONGEST),
      value: file,
    }));
    return Promise.resolve([...none, ...named]);
  },
};

/** What was given with the command; what was left out stays as it is. */
function changesIn({ options }: ChatInputCommandInteraction, context: ManagerContext): Partial<ChannelSettings> {
  const [answers, threads] = [options.getBoolean('answers'), options.getBoolean('threads')];
  const [locality, document] = [options.getString('locality'), options.getString('document')];
  return {
    ...(answers !== null && { answers }),
    ...(threads !== null && { threads }),
    ...(locality !== null && { localities: localitiesMeant(locality, context) }),
    ...(document !== null && { documents: filesMeant(document, context) }),
  };
}

function localitiesMeant(written: string, { app: { index }, language }: ManagerContext): string[] {
  return isNone(written, language.say('running.none')) ? [] : [placeMeant(written, index, language).id];
}

function filesMeant(written: string, { app: { index }, language }: ManagerContext): string[] {
  if (isNone(written, language.say('running.none'))) return [];
  const [only, ...others] = documentsMeant(written, index);
  if (!only) throw new Refusal(language.say('running.channel.noDocument'));
  if (others.length > 0) throw new Refusal(language.say('running.channel.severalDocuments'));
  return [only.file];
}

function isNone(written: string, none: string): boolean {
  return [NONE, none].includes(written.trim().toLowerCase());
}

/** A channel that is as all are is not kept. */
function changed(settings: ServerSettings, id: string, changes: Partial<ChannelSettings>): ServerSettings {
  const { [id]: before = NO_CHANNEL, ...others } = settings.channels;
  const after = { ...before, ...changes };
  const isUsual = !after.answers && !after.threads && after.localities.length + after.documents.length === 0;
  return { ...settings, channels: isUsual ? others : { ...others, [id]: after } };
}

function describe(chosen: ChannelSettings, { app: { index }, language }: ManagerContext): string[] {
  const { say } = language;
  const { gazetteer } = index;
  const places = chosen.localities.map((id) => {
    return labelFor(labelById(id, gazetteer) ?? { id, name: id, within: null }, gazetteer, language);
  });
  const files = chosen.documents.map((file) => field(file, FILE_ROOM));
  return [
    say(chosen.answers ? 'running.channel.answers' : 'running.channel.noAnswers'),
    say(chosen.threads ? 'running.channel.threads' : 'running.channel.noThreads'),
    places.length === 0
      ? say('running.channel.everywhere')
      : say('running.channel.localities', { names: placeNames(places, MAX_NAMES, language) }),
    files.length === 0
      ? say('running.channel.allDocuments')
      : say('running.channel.documents', { names: language.listed(files, MAX_NAMES) }),
  ].map((line) => `- ${line}`);
}
