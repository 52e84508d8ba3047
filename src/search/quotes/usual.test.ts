import { describe, expect, it } from 'vitest';
import { withoutForms } from '../../text/forms.ts';
import { locatorOf } from './locator.ts';
import { isUsual, madeUsual } from './usual.ts';

const LAST = 0x2fa1f;

describe('what a text is looked through for', () => {
  it('is found by every letter that folds to it, of all that Unicode has', () => {
    const missed: string[] = [];
    for (let code = 0; code <= LAST; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const written = String.fromCodePoint(code);
      const locator = locatorOf(withoutForms(written).text);
      const text = isUsual(written) ? written : madeUsual(written);
      if (locator?.placesIn(text).length === 0) missed.push(`U+${code.toString(16)} ${written}`);
      if (!locator && /[\p{L}\p{N}]/u.test(text)) missed.push(`separates: U+${code.toString(16)} ${written}`);
    }
    expect(missed).toEqual([]);
  }, 60_000);

  it('is found through accents, ligatures and soft hyphens', () => {
    for (const written of ['cafe\u0301 ﬁeld', 'ca\u00adfé fi\u200beld', 'Café ﬁelＤ']) {
      expect(isUsual(written)).toBe(false);
      expect(locatorOf(withoutForms('café field').text)?.placesIn(madeUsual(written))).toEqual([0]);
    }
  });
});
