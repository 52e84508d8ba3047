import { type Word, type Words, wordsFor } from './words.ts';

let words: Words = wordsFor('en-US');
let bot = '';

/** Who the visitor is, and the language in which the page speaks to them. */
export const visit = {
  /** The person's id; empty until the page is told. */
  as: '',

  /** From now on speaks in the language of the locale, of a bot of this name. */
  speak(locale: string, botName: string): void {
    words = wordsFor(locale);
    bot = botName;
    document.documentElement.lang = locale;
    for (const place of document.querySelectorAll<HTMLElement>('[data-word], [data-label], [data-hint]')) {
      const { word, label, hint } = place.dataset;
      if (word !== undefined) place.textContent = say(word);
      if (label !== undefined) place.setAttribute('aria-label', say(label));
      if (hint !== undefined) place.setAttribute('placeholder', say(hint));
    }
  },
};

/** The page's word of this name, in the visitor's language. */
export function say(word: string): string {
  return isWord(word) ? words[word].replace('{bot}', bot) : word;
}

function isWord(word: string): word is Word {
  return word in words;
}
