import { describe, expect, it } from 'vitest';
import { askedThing, hasAsked } from './answer-kinds.ts';

describe('a question', () => {
  it.each([
    ['How many mills are there?', 'There are 11 of them.', 'There are mills.'],
    ['How many mills are there?', 'There are eleven of them.', 'There are mills.'],
    ['How many mills are there?', 'There are fifteen mills.', 'There are fit mills.'],
    ['How many mills are there?', 'There were zero mills.', 'There were no mills.'],
    ['How many mills are there?', 'THERE ARE THIRTY MILLS.', 'THERE ARE THIRSTY MILLERS.'],
    ['和静县画了多少幅墙画?', '画了八百四十幅。', '画了墙画。'],
    ['When was the mill built?', 'It was built in 1931.', 'It was built of stone.'],
    ['什么时候开会?', '三月18日开会。', '在市里开会。'],
    ['什么时候开会?', '十月开会。', '在十里开会。'],
    ['What is the phone number of the office?', 'Call 0570 123 4567.', 'The office has 12 rooms.'],
    ['How long is the tunnel?', 'Three miles.', 'Here is the Small Three Gorges Tunnel.'],
    ['How much does a carving cost?', 'It costs 40 yuan.', 'There are 310 carvings.'],
    ['How many cadres came?', 'On March 18, 400 cadres met.', 'On March 18, 2021, cadres met for the 24th time.'],
    ['How many cadres came?', '2065 cadres did.', 'The 19th of them came on 3 May.'],
    ['来了多少人?', '3月18日来了400人。', '2021年3月18日开会。'],
    ['How many members has the 8090 group?', 'The 8090 group has 60.', 'The 8090 group has members.'],
    ['How many came?', '19 did.', 'COVID-19 came, by Article 5 and No. 7.'],
    ['来了多少人?', '来了十一人。', '第一次统一思想。'],
    ['花了多少钱?', '花了三百元。', '元旦开会。'],
    ['On which day of March was it?', 'It was on March 18.', 'It was in March.'],
    ['When in 2021 was it?', 'It was in May 2021.', 'It was in 2021.'],
    ['When was the mill built?', 'It was built at 5 p.m.', 'It was built by our own team, and it may stand for long.'],
    ['When was the mill built?', 'It was built in the 1950s.', 'It was built for 950 weavers.'],
    ['When was the mill built?', 'It was built in 1241.', 'It was built with 1241 stones.'],
    ['When was the mill built?', 'It was built in the 19th century.', 'It was the 19th mill.'],
    ['When did the sea dry?', 'It did 65.5 million years ago.', 'It took a million years.'],
    ['When was the prince born?', 'The prince (1187—1241) was a weaver.', 'The prince (a weaver) had 1187 looms.'],
    ['When did the empire fall?', 'It fell in 44 BC.', 'It fell in 44 villages.'],
    ['When was it?', 'IN MAY', 'It cost 3.14 yuan and 2065 came.'],
  ])('like "%s" asks for a thing that "%s" has and "%s" has not', (question, having, lacking) => {
    const asked = askedThing(question);
    expect(hasAsked(asked, having)).toBe(true);
    expect(hasAsked(asked, lacking)).toBe(false);
  });

  it('that asks for no such thing is content with any text', () => {
    expect(hasAsked(askedThing('What did they build?'), '')).toBe(true);
  });

  it('is looked for in a long text in no time, whatever that is made of', () => {
    const questions = ['How many?', 'When was it?', 'How much does it cost?', 'Which phone number?'];
    const parts = ['1', '1,', 'Aa ', 'Aa-', "A'", 'Mr ', 'March ', 'March 1 ', '三', '1年', '1 ', ' ', '(1-'];
    for (const question of questions) {
      const asked = askedThing(question);
      for (const part of parts) {
        const text = part.repeat(100_000 / part.length);
        const started = performance.now();
        expect(Array.from(asked?.find(text) ?? []).length).toBeLessThanOrEqual(text.length);
        expect(performance.now() - started, `${question} in ${part}${part}…`).toBeLessThan(2_000);
      }
    }
  });
});
