import { expect, it } from 'vitest';
import { oneLine, visible } from './visible.ts';

it.each([
  ['an escape sequence', '\u001b[2Jgone', '␛[2Jgone'],
  ['one of a single character', '\u009b2Jgone', '\ufffd2Jgone'],
  ['a carriage return that would write over the line', 'honest\rhidden', 'honest␍hidden'],
  ['a turn of the direction', 'a\u202egpj.exe', 'a\ufffdgpj.exe'],
  ['a bell and a backspace', '\u0007\b\u007f', '␇␈\ufffd'],
])('%s is shown, not obeyed, and the text stays as long as it was', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(visible(text)).toHaveLength(text.length);
});

it('lines, tabs and every script are left as they are', () => {
  const text = 'Kaihua\t开化\r\nÜrümqi · 🏮\n';
  expect(visible(text)).toBe(text);
});

it('a name stays in its line', () => {
  expect(oneLine(' Kaihua\n  County\t')).toBe('Kaihua County');
});
