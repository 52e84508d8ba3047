import { describe, expect, it } from 'vitest';
import { NO_CHANNEL } from '../../../kept/server-settings.ts';
import { flattenAll } from '../../sandbox/checks/component-tree.ts';
import type { Message } from '../../sandbox/world/message.ts';
import { textOf } from '../bot/bot.fixture.ts';
import { countiesStage } from '../fixtures/counties-stage.fixture.ts';

const IN_KAIHUA = 'Which village libraries were opened in Kaihua County, Quzhou?';

const { app, stage, ask, pressed } = countiesStage();

async function post(content: string, replyTo?: Message): Promise<Message> {
  const before = stage().written().length;
  stage().world.you.post(stage().channel, content, { ...(replyTo && { replyTo: replyTo.id }) });
  return stage().answer(before);
}

const mention = (content: string, replyTo?: Message) => post(`${stage().mention} ${content}`, replyTo);

describe('a reply to an answer', () => {
  it.each([
    ['and in Kecheng?', 'Kecheng'],
    ['What about kecheng district, please?', 'kecheng district'],
    ['那柯城区呢？', '柯城区'],
  ])('that names only a place asks the same about that: %s', async (text, place) => {
    const reply = await post(text, await mention(IN_KAIHUA));
    expect(textOf(reply)).toContain(`### Which village libraries were opened in ${place}?\n-# `);
    expect(textOf(reply)).toMatch(
      /-# (?:About Kecheng District, Quzhou|关于柯城区（衢州市）)\n> .*Kecheng District opened/,
    );
  });

  it.each(['who?', '谁？'])(
    'that does not say what it is about asks that of the earlier question: %s',
    async (text) => {
      const first = await mention(IN_KAIHUA);
      const reply = await post(text, first);
      expect(textOf(reply)).toContain(`### ${IN_KAIHUA} ${text}\n-# `);
      expect(textOf(reply)).toMatch(/\n> .*libraries/);
      expect(textOf(await mention(text))).toMatch(/^That does not say what it is about|^这没有说明问的是什么/);
    },
  );

  it('goes on so from reply to reply, and its buttons ask what it shows, after a restart too', async () => {
    const second = await post('and in Kecheng?', await mention(IN_KAIHUA));
    const third = await post('And Kaihua?', second);
    expect(textOf(third)).toContain('### Which village libraries were opened in Kaihua?\n-# About Kaihua County');
    await stage().start(app());
    expect(textOf(await pressed(third, 'Everywhere'))).toContain('opened in Kaihua?\n-# From all of the collection');
  });

  it('keeps its dates and its document', async () => {
    const dated = await ask('Which village libraries were opened?', { to: '2022', locality: 'Kaihua' });
    const other = await mention('and in Kecheng?', dated);
    expect(textOf(other)).toContain(
      'Nothing about Kecheng District, Quzhou answers that.\n-# Only documents dated 2022 or',
    );
    const document = await ask('Which village libraries were opened?', { document: 'kecheng.md' });
    expect(textOf(await mention('where do the lanterns hang?', document))).toContain(
      '-# Only from “Libraries of Kecheng',
    );
  });

  it('keeps its place for another question, unless that names one', async () => {
    const first = await mention(IN_KAIHUA);
    expect(textOf(await post('who paid for libraries?', first))).toMatch(/^-# About Kaihua County, Quzhou\n> /);
    expect(textOf(await post('where do the lanterns of Kecheng hang?', first))).toMatch(/^-# About Kecheng District/);
  });

  it('that names one of several namesakes asks which is meant, and then the earlier question', async () => {
    const which = await post('and in Hongshan?', await mention('Where were orchids planted in Quzhou?'));
    expect(textOf(which)).toBe('### Where were orchids planted in Hongshan?\nWhich Hongshan District do you mean?');
    expect(textOf(await pressed(which, 'Hongshan District, Wuhan'))).toContain('-# About Hongshan District, Wuhan\n> ');
  });

  it('stands alone where the answer is gone or cannot be read', async () => {
    const first = await mention(IN_KAIHUA);
    stage().world.faults.failNext('GET', /\/messages\//, {
      status: 404,
      body: { code: 10008, message: 'Unknown Message' },
    });
    expect(textOf(await post('which libraries in Kecheng?', first))).toMatch(/^-# About Kecheng District/);
  });

  it('looks everywhere where the answer did, whatever places the channel has', async () => {
    await stage().setChannel({ ...NO_CHANNEL, localities: ['330802'] });
    const everywhere = await pressed(await mention('Who paid for the libraries?'), 'Everywhere');
    const reply = await post('which libraries go to the mountain villages?', everywhere);
    expect(textOf(reply)).toMatch(/^-# From all of the collection\n/);
    expect(flattenAll(reply.components).some((part) => 'label' in part && part.label === 'Everywhere')).toBe(false);
  });
});
