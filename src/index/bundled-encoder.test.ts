import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG_PASSAGE, MODEL, startEncoder } from './bundled-encoder.fixture.ts';
import { watchChildren } from './child-watch.fixture.ts';
import type { Encoder } from './encoder.ts';

const { newest: newestChild } = watchChildren();

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
}

describe('the bundled encoder', () => {
  let encoder: Encoder;
  const embed = (text: string) => encoder.embed(text, 'question');

  beforeAll(async () => {
    encoder = await startEncoder(MODEL);
  });
  afterAll(() => encoder.close());

  it('is named by its content and says how long its vectors are', async () => {
    expect(encoder.id).toMatch(/^model@[0-9a-f]{12}$/);
    expect(await embed('Longyou')).toHaveLength(encoder.dimensions);
  });

  it('gives the same text the same vector, whatever was asked in between', async () => {
    const first = await embed('Where does the tea of Kaihua grow?');
    await embed(LONG_PASSAGE);
    expect(await embed('Where does the tea of Kaihua grow?')).toEqual(first);
  });

  it.each([
    ['a name', 'Longyou'],
    ['Chinese', '龙游县'],
    ['no text', ''],
    ['half a character', '\u{1f375}\ud800'],
    ['a long passage', LONG_PASSAGE],
  ])('gives %s unit length', async (_, text) => {
    expect(Math.hypot(...(await embed(text)))).toBeCloseTo(1, 4);
  });

  it('puts a sentence nearer to its Chinese translation than to another sentence', async () => {
    const english = await embed('The river flows through the county town.');
    const chinese = await embed('河流穿过县城。');
    const other = await embed('学生们在大学里学习数学。');
    expect(dot(english, chinese)).toBeGreaterThan(dot(english, other) + 0.2);
  });

  it('tells how well a passage meets each word of a question, in other words or another language too', async () => {
    const question = 'How old is the bridge?';
    const [same, meant, chinese, other] = await Promise.all(
      [question, 'The crossing was built 300 years ago.', '这座桥有三百年历史。', 'Students learn mathematics.'].map(
        (text) => encoder.align(question, text),
      ),
    );
    expect(same).toBeCloseTo(1, 4);
    expect(meant).toBeGreaterThan((other ?? 1) + 0.1);
    expect(chinese).toBeGreaterThan((other ?? 1) + 0.1);
  });

  it('finds nothing met where there are no words', async () => {
    expect(await encoder.align('', 'The bridge is old.')).toBe(0);
    expect(await encoder.align('How old?', '')).toBe(0);
  });

  it('reads no further than its limit', async () => {
    const vector = await embed(LONG_PASSAGE.repeat(2));
    expect(await embed(LONG_PASSAGE.repeat(3))).toEqual(vector);
  });

  it.runIf(process.platform === 'linux')('loads nothing for images, which would take time and memory', async () => {
    const files = await readFile(`/proc/${newestChild().pid}/maps`, 'utf8');
    expect(files).toContain('onnxruntime');
    expect(files).not.toMatch(/vips|sharp/);
  });

  it('gives vectors that hold no other memory', async () => {
    const vector = await embed('Changshan');
    expect(vector.buffer.byteLength).toBe(encoder.dimensions * 4);
  });

  it('answers a question before the passages that wait', async () => {
    const order: string[] = [];
    const passages = Array.from({ length: 30 }, (_, i) =>
      encoder.embed(`Passage ${i}`, 'indexing').then(() => order.push('passage')),
    );
    await embed('Who was here last?').then(() => order.push('question'));
    await Promise.all(passages);
    expect(order.indexOf('question')).toBeLessThanOrEqual(1);
    expect(order).toHaveLength(31);
  });
});
