import type { Citation } from '../../answer/answer.ts';
import { QuestionError } from '../../answer/question.ts';
import { nothingRead } from '../../answer/reading.fixture.ts';
import { openIndex, type PassageIndex } from '../../index/passage-index.ts';
import { Gazetteer } from '../../localities/gazetteer.ts';
import { words } from '../../text/terms.ts';
import { citationOf } from './citation.fixture.ts';
import type { BotApp } from './context.ts';

/** An app that knows the given texts: a question finds those that have one of its words of five letters or more. */
export function memoryApp(texts: readonly string[]): BotApp {
  const known = texts.map(
    (text, index): Citation => ({
      ...citationOf(text),
      reference: { passage: `passage${index}`.padEnd(12, '_'), sentence: null, strength: 'strong' },
    }),
  );
  return {
    index: emptyIndex(new Gazetteer([])),
    models: { encoder: 'none', reader: null },
    async ask(question, { limit = 5 } = {}) {
      const wanted = words(question).filter((word) => word.length >= 5);
      if (wanted.length === 0) throw new QuestionError({ kind: 'wordless' });
      const [first, ...rest] = known.filter(({ quote }) => words(quote).some((word) => wanted.includes(word)));
      const asked = {
        question,
        scope: [],
        missing: [],
        bounds: null,
        considered: [],
        read: nothingRead,
        milliseconds: { total: 0, encode: 0, search: 0 },
      };
      const nearest = [{ title: 'Rice prices', file: 'rice.txt' }];
      if (!first) return { ...asked, outcome: 'not-found', nearest, covered: [], absent: [] };
      return { ...asked, outcome: 'quoted', reach: 'about', citations: [first, ...rest.slice(0, limit - 1)] };
    },
    async refresh() {},
    async check(text) {
      return { text, outcome: 'absent', isTooShort: false };
    },
    // There is no file.
    async surroundings() {
      return undefined;
    },
    async verify() {
      return undefined;
    },
    async cite({ passage }) {
      return known.find(({ reference }) => reference.passage === passage);
    },
  };
}

/** Of a collection without documents. */
export function emptyIndex(gazetteer: Gazetteer): PassageIndex {
  const snapshot = { encoder: 'none', version: 1, builtAt: '2024-05-06T07:08:09.000Z', gazetteerSha256: null };
  return openIndex({ ...snapshot, localities: [], documents: [], passages: [] }, [], gazetteer, 4);
}
