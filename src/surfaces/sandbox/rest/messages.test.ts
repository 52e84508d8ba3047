import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flag } from '../world/message.ts';
import { button, type Caller, row, startCaller, text, times } from './caller.fixture.ts';

let sandbox: Caller['sandbox'];
let call: Caller['call'];
let channel: string;

beforeAll(async () => {
  ({ sandbox, call } = await startCaller());
  channel = `/channels/${sandbox.world.records.id}/messages`;
});

afterAll(() => sandbox.close());

const v2 = flag.componentsV2;

const choices = (...values: string[]) => values.map((value) => ({ label: 'x', value }));
const menu = (changes: object) => row({ type: 3, custom_id: 's', options: choices('a'), ...changes });

describe('a message is taken', () => {
  test.each<[string, object]>([
    ['of 2000 characters, each of two UTF-16 units', { content: '𠮷'.repeat(2000) }],
    ['with ten embeds of 6000 characters together', { embeds: times(10, () => ({ description: 'x'.repeat(600) })) }],
    ['with 40 components in all', { flags: v2, components: [{ type: 17, components: times(39, () => text('x')) }] }],
    ['with 4000 characters of text', { flags: v2, components: times(2, () => text('字'.repeat(2000))) }],
    [
      'with five rows of five buttons',
      { content: 'x', components: times(5, (r) => row(...times(5, (b) => button(`${r}${b}`)))) },
    ],
    ['that lists whom it may ping', { content: 'x', allowed_mentions: { parse: [], users: ['123456789012345678'] } }],
    [
      'as a reply to what is gone, if that may be',
      { content: 'x', message_reference: { message_id: '123456789012345678', fail_if_not_exists: false } },
    ],
  ])('%s', async (_, body) => {
    expect(await call('POST', channel, body)).toMatchObject({ status: 200 });
  });
});

describe('a message is refused', () => {
  test.each<[string, object, number]>([
    ['that is empty', {}, 50006],
    ['of blanks', { content: ' \n ' }, 50006],
    ['of 2001 characters', { content: 'x'.repeat(2001) }, 50035],
    ['with eleven embeds', { embeds: times(11, () => ({ title: 'x' })) }, 50035],
    ['with embeds of 8000 characters together', { embeds: times(2, () => ({ description: 'x'.repeat(4000) })) }, 50035],
    ['with an embed title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }, 50035],
    ['with an embed description of 4097 characters', { embeds: [{ description: 'x'.repeat(4097) }] }, 50035],
    ['with 26 embed fields', { embeds: [{ fields: times(26, () => ({ name: 'x', value: 'x' })) }] }, 50035],
    [
      'with a field value of 1025 characters',
      { embeds: [{ fields: [{ name: 'x', value: 'x'.repeat(1025) }] }] },
      50035,
    ],
    ['with a field name of 257 characters', { embeds: [{ fields: [{ name: 'x'.repeat(257), value: 'x' }] }] }, 50035],
    ['with an author of 257 characters', { embeds: [{ author: { name: 'x'.repeat(257) } }] }, 50035],
    ['with a footer of 2049 characters', { embeds: [{ footer: { text: 'x'.repeat(2049) } }] }, 50035],
    ['with two components of one custom id', { content: 'x', components: [row(button('a'), button('a'))] }, 50035],
    ['with a custom id of 101 characters', { content: 'x', components: [row(button('x'.repeat(101)))] }, 50035],
    [
      'with a button label of 81 characters',
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
      50035,
    ],
    ['with a button without label', { content: 'x', components: [row(button('a', { label: undefined }))] }, 50035],
    [
      'with a link button that has a custom id',
      { content: 'x', components: [row(button('a', { style: 5, url: 'https://a.b' }))] },
      50035,
    ],
    [
      'with a link of 513 characters',
      { content: 'x', components: [row({ type: 2, style: 5, label: 'x', url: `https://a.b/${'x'.repeat(501)}` })] },
      50035,
    ],
    ['with six buttons in a row', { content: 'x', components: [row(...times(6, (b) => button(`${b}`)))] }, 50035],
    ['with an empty row', { content: 'x', components: [row()] }, 50035],
    ['with six rows', { content: 'x', components: times(6, (r) => row(button(`${r}`))) }, 50035],
    [
      'with 26 choices in a select',
      {
        content: 'x',
        components: [row({ type: 3, custom_id: 's', options: times(26, (i) => ({ label: 'x', value: `${i}` })) })],
      },
      50035,
    ],
    [
      'with a select beside a button',
      {
        content: 'x',
        components: [row(button('b'), { type: 3, custom_id: 's', options: [{ label: 'x', value: 'x' }] })],
      },
      50035,
    ],
    [
      'with an id in a menu that is used twice',
      { content: 'x', components: [menu({ options: choices('a', 'a') })] },
      50035,
    ],
    [
      'with a choice of 101 characters',
      { content: 'x', components: [menu({ options: choices('x'.repeat(101)) })] },
      50035,
    ],
    ['with a hint of 151 characters', { content: 'x', components: [menu({ placeholder: 'x'.repeat(151) })] }, 50035],
    ['with a menu of no choices', { content: 'x', components: [menu({ options: [] })] }, 50035],
    ['with a flag that only Discord sets', { content: 'x', flags: flag.loading }, 50035],
    ['with V2 components but not their flag', { components: [text('x')] }, 50035],
    ['with the V2 flag and content', { flags: v2, content: 'x', components: [text('x')] }, 50035],
    ['with the V2 flag and an embed', { flags: v2, embeds: [{ title: 'x' }], components: [text('x')] }, 50035],
    ['with the V2 flag and nothing', { flags: v2 }, 50006],
    ['with 41 components', { flags: v2, components: times(41, () => text('x')) }, 50035],
    [
      'with 41 components, nested ones counted',
      { flags: v2, components: [{ type: 17, components: times(40, () => text('x')) }] },
      50035,
    ],
    ['with 4001 characters of text', { flags: v2, components: [text('x'.repeat(4000)), text('x')] }, 50035],
    ['with an empty text', { flags: v2, components: [text('')] }, 50035],
    [
      'with a section of four texts',
      { flags: v2, components: [{ type: 9, components: times(4, () => text('x')), accessory: button('a') }] },
      50035,
    ],
    [
      'with a section that has nothing beside',
      { flags: v2, components: [{ type: 9, components: [text('x')] }] },
      50035,
    ],
    [
      'with a container in a container',
      { flags: v2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
      50035,
    ],
    ['with a component of no known type', { flags: v2, components: [{ type: 99 }] }, 50035],
    [
      'with parse and users together',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
      50035,
    ],
    [
      'with 101 users to ping',
      { content: 'x', allowed_mentions: { users: times(101, () => '123456789012345678') } },
      50035,
    ],
    ['with a nonce of 26 characters', { content: 'x', nonce: 'x'.repeat(26) }, 50035],
    ['that is ephemeral without an interaction', { content: 'x', flags: flag.ephemeral }, 50035],
    ['that replies to what is gone', { content: 'x', message_reference: { message_id: '123456789012345678' } }, 50035],
  ])('%s', async (_, body, code) => {
    expect(await call('POST', channel, body)).toMatchObject({ status: 400, body: { code } });
  });

  test.each([
    ['a file of more than 10 MiB', 10 * 1024 * 1024 + 1],
    ['more than 25 MiB in all', 26 * 1024 * 1024],
  ])('with %s', async (_, size) => {
    const form = new FormData();
    form.append('files[0]', new Blob([new Uint8Array(size)]), 'big.txt');
    const headers = { authorization: `Bot ${sandbox.token}` };
    const answer = await fetch(`${sandbox.api}/v10${channel}`, { method: 'POST', headers, body: form });
    expect([answer.status, (await answer.json()).code]).toEqual([413, 40005]);
  });

  test('with the complaint at the field it concerns', async () => {
    const { body } = await call('POST', channel, { embeds: [{ title: 'ok' }, { title: 'x'.repeat(257) }] });
    const complaint = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' };
    expect(body).toMatchObject({
      message: 'Invalid Form Body',
      errors: { embeds: { 1: { title: { _errors: [complaint] } } } },
    });
  });
});
