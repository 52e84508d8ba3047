import { analyse } from 'chardet';

/** How sure the detector must be, in percent, before its word is taken. */
const CONFIDENCE = 20;

/** Control characters that no text contains, in any encoding read here. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

const CHINESE: ReadonlySet<string> = new Set(['GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE']);

/**
 * Only pairs of high bytes among ASCII: GB2312, the common part of GB18030. Where there are few of them the detector
 * takes them for accented letters, which seldom come in pairs.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are bytes
const GB2312 = /^(?:[\x00-\x7f]|[\xa1-\xf7][\xa1-\xfe])+$/;

/** The bytes are no text, or in an encoding that cannot be told. */
export class DecodingError extends Error {
  override readonly name = 'DecodingError';
}

/**
 * The text of a file, without a byte order mark: UTF-8 where it is valid, else as detected
 * (UTF-16, GB18030, Big5, …).
 * @throws DecodingError
 */
export function decode(bytes: Uint8Array): string {
  const text = decodeAs('utf-8', bytes) ?? decodeAs(detect(bytes), bytes);
  if (text === undefined || CONTROL.test(text)) throw new DecodingError('it is not text, or in an unknown encoding');
  return text;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function detect(bytes: Uint8Array): string {
  const best = analyse(bytes).find(({ confidence }) => confidence >= CONFIDENCE);
  const isChinese = best !== undefined && CHINESE.has(best.name);
  if (!isChinese && GB2312.test(Buffer.from(bytes).toString('latin1'))) return 'gb18030';
  if (!best) throw new DecodingError('it is not text, or in an unknown encoding');
  return best.name;
}
