import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Interaction } from '../world/interaction.ts';
import { button, type Caller, row, startCaller, text, times } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];
let call: Caller['call'];

beforeAll(async () => {
  ({ sandbox, call } = await startCaller());
  const commands = `/applications/${sandbox.world.directory.applicationId}/commands`;
  await call('PUT', commands, [{ name: 'ask', description: 'Ask' }]);
});

afterAll(() => sandbox.close());

const input = (changes: object = {}) => ({ type: 4, custom_id: 'words', style: 1, ...changes });
const label = (component: object, changes: object = {}) => ({ type: 18, label: 'Words', component, ...changes });
const form = (...components: object[]) => ({ title: 'Form', custom_id: 'form', components });
const options = (count: number) => times(count, (i) => ({ label: 'x', value: `${i}` }));

async function show(data: object): Promise<{ asked: Interaction; status: number; code: number | undefined }> {
  const asked = sandbox.world.you.run(sandbox.world.records.id, 'ask');
  const { status, body } = await call('POST', `/interactions/${asked.id}/${asked.token}/callback`, { type: 9, data });
  return { asked, status, code: body.code };
}

describe('a form is taken', () => {
  test.each<[string, object]>([
    ['of five fields', form(...times(5, (i) => label(input({ custom_id: `${i}` }))))],
    ['with a text input in a row, as before', form(row(input({ label: 'Words' })))],
    ['with words above the fields', form(text('Tell us'), label(input()))],
    ['with a menu', form(label({ type: 3, custom_id: 's', options: options(25) }))],
    ['with users to choose', form(label({ type: 5, custom_id: 's', max_values: 3 }))],
    ['with radio buttons', form(label({ type: 21, custom_id: 's', options: options(10) }))],
    ['with boxes to tick', form(label({ type: 22, custom_id: 's', options: options(10) }))],
    ['with one box', form(label({ type: 23, custom_id: 's' }))],
    ['with a file', form(label({ type: 19, custom_id: 's' }))],
  ])('%s', async (_, data) => {
    expect(await show(data)).toMatchObject({ status: 204 });
  });
});

describe('a form is refused', () => {
  test.each<[string, object]>([
    ['without a title', { ...form(label(input())), title: '' }],
    ['with a title of 46 characters', { ...form(label(input())), title: 'x'.repeat(46) }],
    ['with an id of 101 characters', { ...form(label(input())), custom_id: 'x'.repeat(101) }],
    ['with nothing in it', form()],
    ['of six fields', form(...times(6, (i) => label(input({ custom_id: `${i}` }))))],
    ['with two fields of one id', form(label(input()), label(input()))],
    ['with a label of 46 characters', form(label(input(), { label: 'x'.repeat(46) }))],
    ['with a description of 101 characters', form(label(input(), { description: 'x'.repeat(101) }))],
    ['with 4001 characters in a text input', form(label(input({ value: 'x'.repeat(4001) })))],
    ['with a text input that takes 4001 characters', form(label(input({ max_length: 4001 })))],
    ['with a text input outside of a label', form(input())],
    ['with a button', form(label(button('b')))],
    ['with a menu of 26 choices', form(label({ type: 3, custom_id: 's', options: options(26) }))],
    ['with one radio button', form(label({ type: 21, custom_id: 's', options: options(1) }))],
    ['with eleven boxes to tick', form(label({ type: 22, custom_id: 's', options: options(11) }))],
    ['with two text inputs in a row', form(row(input(), input({ custom_id: 'more' })))],
  ])('%s', async (_, data) => {
    expect(await show(data)).toMatchObject({ status: 400, code: 50035 });
  });

  test('in answer to a form', async () => {
    const { asked } = await show(form(label(input())));
    const sent = sandbox.world.you.submit(asked, { words: 'x' });
    const path = `/interactions/${sent.id}/${sent.token}/callback`;
    const refused = { status: 400, body: { code: 50035 } };
    expect(await call('POST', path, { type: 9, data: form(label(input())) })).toMatchObject(refused);
    expect(await call('POST', path, { type: 7, data: { content: 'x' } })).toMatchObject(refused);
    expect(await call('POST', path, { type: 4, data: { content: 'x' } })).toMatchObject({ status: 204 });
  });
});

describe('a person cannot send a form', () => {
  test.each<[string, object, Record<string, string | string[]>, string]>([
    ['with an empty field that is needed', label(input()), {}, 'needs at least 1 character'],
    ['with too short a text', label(input({ min_length: 3 })), { words: 'xy' }, 'needs at least 3 characters'],
    ['with too long a text', label(input({ max_length: 3 })), { words: 'wxyz' }, 'takes at most 3 characters'],
    ['with a field there is not', label(input()), { other: 'x' }, 'no field "other"'],
    ['with nothing chosen', label({ type: 5, custom_id: 's' }), {}, 'needs at least 1 chosen'],
    ['with too much chosen', label({ type: 5, custom_id: 's' }), { s: ['1', '2'] }, 'at most 1 chosen'],
    ['with a choice there is not', label({ type: 3, custom_id: 's', options: options(2) }), { s: 'x' }, 'no choice'],
  ])('%s', async (_, field, values, problem) => {
    const { asked } = await show(form(field));
    expect(() => sandbox.world.you.submit(asked, values)).toThrow(problem);
  });
});
