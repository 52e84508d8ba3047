import { ApplicationCommandOptionType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../sandbox/world/message.ts';
import type { Visitor } from '../../sandbox/world/visitor.ts';
import { isPrivate, library, Stage, textOf } from '../bot/bot.fixture.ts';
import { commands } from '../commands/index.ts';
import { partsOf } from '../fixtures/parts.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import { shown } from '../fixtures/shown.fixture.ts';
import { LANGUAGES } from '../language/language.ts';
import { MESSAGE_ROOM, weigh } from '../writing/weight.ts';
import { mentionsOf, offeredTo } from './command-mentions.ts';
import { renderHelp } from './render-help.ts';

let stage: Stage;
let wang: Visitor;

beforeEach(async () => {
  stage = await Stage.open();
  wang = stage.world.addPerson('Wang');
  wang.locale = 'zh-CN';
});

afterEach(() => stage.close());

async function run(name: string, by = stage.world.you, channel = stage.channel): Promise<Message> {
  const before = stage.written(channel, by).length;
  by.run(channel, name);
  return stage.answer(before, channel, by);
}

describe('/help', () => {
  it('tells the asker alone of every command, each to be clicked', async () => {
    const help = await run('help');
    expect(isPrivate(help)).toBe(true);
    for (const { id, name } of stage.world.you.commands(stage.channel).filter(({ type }) => type === 1))
      expect(textOf(help)).toMatch(new RegExp(`</${name}(?: [a-z]+)?:${id}>`));
    expect(textOf(help)).toContain('> — Ask a question; the answer is quoted from the documents');
  });

  it('has them to be clicked too where they are registered in one server alone', async () => {
    const { commands: registered, servers } = stage.world;
    const all = registered.all.map(({ id: _, ...command }) => command);
    registered.replaceAll(null, []);
    registered.replaceAll(servers[0]?.id ?? '', all);
    const ask = registered.all.find(({ name }) => name === 'ask');
    expect(textOf(await run('help'))).toContain(`</ask:${ask?.id}> — Ask`);
  });

  it('tells it in Chinese, with the names that commands have there', async () => {
    expect(textOf(await run('help', wang))).toMatch(/<\/ask:\d+> 提问：提一个问题/);
  });

  it('offers only what may be used there, subcommands by their full names', () => {
    const data = {
      name: 'fangzhi',
      description: 'For those who run it',
      contexts: [0],
      defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
      options: [{ type: ApplicationCommandOptionType.Subcommand, name: 'status', description: 'How it is' }],
    } as const;
    const memberPermissions = new PermissionsBitField('ManageGuild').freeze();
    const other = new PermissionsBitField('SendMessages').freeze();
    const offered = offeredTo({ context: 0, memberPermissions }, [data]);
    expect(offered).toEqual([{ data, subcommands: ['fangzhi status'] }]);
    expect(mentionsOf([{ name: 'fangzhi', id: '7' }])('fangzhi status')).toBe('</fangzhi status:7>');
    expect(mentionsOf([])('fangzhi status')).toBe('**/fangzhi status**');
    expect(offeredTo({ context: 0, memberPermissions: other }, [data])).toEqual([]);
    expect(offeredTo({ context: 1, memberPermissions }, [data])).toEqual([]);
  });

  it.each(Object.values(LANGUAGES))('has room for all commands', (language) => {
    const memberPermissions = new PermissionsBitField(PermissionsBitField.All).freeze();
    const all = offeredTo(
      { context: 0, memberPermissions },
      commands.map(({ data }) => data),
    );
    const mention = mentionsOf(all.map(({ data: { name } }) => ({ name, id: '9'.repeat(20) })));
    expect(weigh(shown(renderHelp(all, ['Find passages', 'Verify quotes'], mention, language)))).toBeLessThanOrEqual(
      MESSAGE_ROOM,
    );
  });
});

describe('/about', () => {
  it('tells what the collection holds, and what reads it', async () => {
    await stage.start(await placeApp(COUNTIES));
    const about = await run('about');
    expect(isPrivate(about)).toBe(true);
    expect(textOf(about)).toContain('5 passages in 5 documents · the newest from 8 August 2023 · about 5 places');
    expect(textOf(about)).toContain('meaning: words\\@000000000001\n- Reader: off');
    expect(textOf(about)).toMatch(/Fangzhi \d+\.\d+\.\d+ · licence Apache-2\.0/);
    expect(textOf(await run('about', wang))).toContain('5 篇文献，5 个段落 · 最新一篇 2023年8月8日');
  });
});

describe('/privacy', () => {
  it('tells what is kept by the settings in force', async () => {
    expect(textOf(await run('privacy'))).toContain('**Feedback is not kept.**\n**Questions that nothing answers are');
    const kept = { FEEDBACK: 'on', UNANSWERED: 'on', RETENTION_DAYS: '1' };
    await stage.start(library, { parts: await partsOf(library, stage.logger, kept) });
    const privacy = textOf(await run('privacy'));
    expect(privacy).toContain('**Feedback is kept for 1 day**');
    expect(privacy).toContain('answers are kept for 1 day**');
    expect(privacy).toContain('where I answer, now 0; places that are followed, now 0');
  });

  it('tells of direct messages that no settings are kept of them', async () => {
    expect(textOf(await run('privacy', wang, wang.directChannel))).toContain('**关于私信**，不保留任何设置。');
  });
});

describe('while the documents cannot be opened', () => {
  it.each(['help', 'about', 'privacy'])('/%s answers all the same', async (name) => {
    const of = async () => {
      throw new Error('The index fell down the stairs');
    };
    const parts = await partsOf(library, stage.logger);
    await stage.start(library, { parts: { ...parts, collections: { ...parts.collections, of } } });
    const told = textOf(await run(name));
    expect(told).not.toContain('went wrong');
    if (name === 'about') expect(told).toContain('The documents cannot be opened just now.');
  });
});
