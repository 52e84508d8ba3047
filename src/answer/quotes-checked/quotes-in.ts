import { isComparable } from '../../search/quotes/find-near.ts';
import { closingMark } from '../../text/quotation-marks.ts';

/** Lines that begin with a mark, one after the other; or all behind a threefold one. */
const BLOCK_QUOTE = /^[ \t]*>>>[\s\S]*|(?:^[ \t]*>[ \t][^\n]*(?:\n|$))+/gm;

/**
 * The quotations in a chat message, in order: block quotes, and what stands in quotation marks of any kind and has at
 * least four words or six Chinese characters. Where there is none, the whole message; nothing of one without words.
 */
export function quotesIn(message: string): string[] {
  const found: string[] = [];
  let rest = 0;
  for (const { 0: block, index } of message.matchAll(BLOCK_QUOTE)) {
    found.push(...inMarks(message.slice(rest, index)), block.trim());
    rest = index + block.length;
  }
  found.push(...inMarks(message.slice(rest)));
  const quotes = [...new Set(found.filter(isComparable))];
  if (quotes.length > 0) return quotes;
  return /[\p{L}\p{N}]/u.test(message) ? [message.trim()] : [];
}

function inMarks(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = closingMark(text, at);
    if (end === undefined) continue;
    const quote = text.slice(at + 1, end).trim();
    // A short one may be a word in marks; what stands in longer ones belongs to them.
    if (!isComparable(quote)) continue;
    found.push(quote);
    at = end;
  }
  return found;
}
