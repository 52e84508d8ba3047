import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DecodingError, decode } from './decode.ts';

const ENGLISH = 'The mills of Kaihua stand on the upper river. “They are old,” he said.\n';
const CHINESE = '开化县位于浙江省西部，县内有许多古老的水磨坊，其中最大的一座建于宋代，至今仍在使用。';
const TRADITIONAL = '開化縣位於浙江省西部，縣內有許多古老的水磨坊，其中最大的一座建於宋代，至今仍在使用。';

/** The bytes of CHINESE. */
const GB18030 =
  'bfaabbafcfd8cebbd3dad5e3bdadcaa1cef7b2bfa3accfd8c4dad3d0d0edb6e0b9c5c0cfb5c4cbaec4a5b7bb' +
  'a3acc6e4d6d0d7eeb4f3b5c4d2bbd7f9bda8d3dacbceb4faa3acd6c1bdf1c8d4d4dacab9d3c3a1a3';

/** The bytes of TRADITIONAL. */
const BIG5 =
  'b67da4c6bfa4a6eca9f3aefda6bfacd9a6e8b3a1a141bfa4a4baa6b3b35ca668a56aa6d1aabaa4f4bf69a77b' +
  'a141a8e4a4a4b3cca46aaabaa440ae79abd8a9f3a7baa54ea141a6dca4b5a4b4a662a8cfa5cea143';

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

describe('decode', () => {
  it('reads any UTF-8 text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const printable = text.replaceAll(/[\p{Cc}\ufeff]/gu, ' ');
        expect(decode(Buffer.from(printable))).toBe(printable);
      }),
    );
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${ENGLISH}${CHINESE}`)],
    ['UTF-16, little end first', utf16(ENGLISH + CHINESE, 'little')],
    ['UTF-16, big end first', utf16(ENGLISH + CHINESE, 'big')],
  ])('reads %s, and leaves the mark out', (_, bytes) => {
    expect(decode(bytes)).toBe(ENGLISH + CHINESE);
  });

  it.each([
    ['GB18030', GB18030, CHINESE],
    ['Big5', BIG5, TRADITIONAL],
  ])('tells %s by its bytes', (_, hex, text) => {
    expect(decode(Buffer.from(hex, 'hex'))).toBe(text);
  });

  it('tells GB18030 in a short text, and where there is little of it among English', () => {
    expect(decode(Buffer.from('bfaabbafcfd8d3d0cbaec4a5b7bba1a3', 'hex'))).toBe('开化县有水磨坊。');
    const little = Buffer.concat([
      Buffer.from('Name: '),
      Buffer.from('bfaabbafcfd8', 'hex'),
      Buffer.from('. It has mills.'),
    ]);
    expect(decode(little)).toBe('Name: 开化县. It has mills.');
  });

  it('keeps line ends, tabs and form feeds as they are', () => {
    expect(decode(Buffer.from('a\r\nb\rc\td\fe'))).toBe('a\r\nb\rc\td\fe');
  });

  it.each([
    ['every byte there is', Uint8Array.from({ length: 256 }, (_, index) => index)],
    ['a program', Buffer.from('7f454c4602010100000000000000000003003e0001000000', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')],
    ['UTF-8 with a zero in it', Buffer.from('The mills\0of Kaihua')],
  ])('refuses %s', (_, bytes) => {
    expect(() => decode(bytes)).toThrow(DecodingError);
  });
});
