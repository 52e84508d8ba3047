import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSyntax } from '../../../search/read-syntax.ts';
import { emptyDraft } from '../../sandbox/world/message.ts';
import { isPrivate, Stage, textOf } from '../bot/bot.fixture.ts';
import { COUNTIES, placeApp } from '../fixtures/place-app.fixture.ts';
import { cutQuestion, plainQuestion } from '../listening/plain-question.ts';

describe('Find passages', () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open(await placeApp(COUNTIES));
  });

  afterEach(() => stage.close());

  it('shows passages about what a message says to who asks for them alone, and demands none of its words', async () => {
    const other = stage.world.addPerson('Other');
    const said =
      'My aunt, "the librarian", says Kaihua County paid for **mobile libraries** -honestly https://a.example/';
    const message = other.post(stage.channel, said);
    stage.world.you.runOnMessage(message, 'Find passages');
    const answer = await stage.answer();
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('-# About Kaihua County, Quzhou\n> ');
    expect(textOf(answer)).toContain('Kaihua County paid for nine mobile libraries');
  });

  it('reads what another bot shows in an embed', async () => {
    const author = { ...stage.world.addPerson('Machine').user, bot: true };
    const embeds = [{ title: 'News', description: 'Hongshan District of Wuhan planted orchids' }];
    const message = stage.world.publish({ author, channelId: stage.channel, draft: { ...emptyDraft, embeds } });
    stage.world.you.runOnMessage(message, 'Find passages');
    expect(textOf(await stage.answer())).toContain('Hongshan District planted orchids in all of its gardens.');
  });

  it.each(['<@1> https://a.example/library :)', '“”', '😀'])(
    'says so where there is nothing to look for: %s',
    async (text) => {
      stage.world.you.runOnMessage(stage.world.you.post(stage.channel, text), 'Find passages');
      expect(textOf(await stage.answer())).toContain('There are no words to look for in that message.');
    },
  );
});

describe('a message as a question', () => {
  const written = fc.array(
    fc.constantFrom(
      '"',
      '“',
      '”',
      '-',
      '－',
      '「',
      '」',
      '『',
      '＂',
      ' ',
      '\n',
      'word',
      '中文',
      '. ',
      '。',
      '😀',
      'x'.repeat(300),
      '<@1>',
    ),
    { maxLength: 40 },
  );

  it('demands nothing, and is never too long', () => {
    fc.assert(
      fc.property(written, (parts) => {
        const question = plainQuestion(parts.join(''));
        expect(readSyntax(question)).toMatchObject({ phrases: [], excluded: [] });
        expect(question.length).toBeLessThanOrEqual(1000);
        expect(question.isWellFormed()).toBe(true);
      }),
    );
  });

  it('ends with a sentence, or else with a word', () => {
    expect(cutQuestion('One two. Three 3.5 four! Five six seven', 36)).toBe('One two. Three 3.5 four!');
    expect(cutQuestion('柯城区有图书馆。开化县有书店。龙游', 16)).toBe('柯城区有图书馆。开化县有书店。');
    expect(cutQuestion('One. Two three four five six seven', 30)).toBe('One. Two three four five six');
    expect(cutQuestion('中'.repeat(40), 30)).toBe('中'.repeat(30));
  });
});
