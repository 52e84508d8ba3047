import type { Citation } from '../../answer/answer.ts';
import { QuestionError } from '../../answer/question.ts';
import type { App } from '../../app.ts';
import { words } from '../../text/terms.ts';
import { citationOf } from './citation.fixture.ts';

export type AnsweringApp = Pick<App, 'ask' | 'cite'>;

/** An app that knows the given texts: a question finds those that have one of its words of five letters or more. */
export function memoryApp(texts: readonly string[]): AnsweringApp {
  const known = texts.map(
    (text, index): Citation => ({
      ...citationOf(text),
      reference: { passage: `passage${index}`.padEnd(12, '_'), sentence: null, strength: 'strong' },
    }),
  );
  return {
    async ask(question, { limit = 5 } = {}) {
      const wanted = words(question).filter((word) => word.length >= 5);
      if (wanted.length === 0)
        throw new QuestionError('There is nothing to look for in this question; use a word of 5_letters.');
      const [first, ...rest] = known.filter(({ quote }) => words(quote).some((word) => wanted.includes(word)));
      const asked = { question, milliseconds: { total: 0, encode: 0, search: 0 } };
      if (!first) return { ...asked, outcome: 'not-found', nearest: [{ title: 'Rice prices', file: 'rice.txt' }] };
      return { ...asked, outcome: 'quoted', citations: [first, ...rest.slice(0, limit - 1)] };
    },
    async cite({ passage }) {
      return known.find(({ reference }) => reference.passage === passage);
    },
  };
}
