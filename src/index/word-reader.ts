import { mainScript, type Script } from '../text/script.ts';
import { termOf, words } from '../text/terms.ts';

/** What a passage is searched by. */
export interface ReadWords {
  readonly contextTerms: readonly string[];
  readonly textTerms: readonly string[];
  /** In which its text is written. */
  readonly script: Script | null;
}

/** Reads passages word by word, each once, and each different word's term once. */
export class WordReader {
  readonly #vocabulary = new Map<string, number>();
  readonly #terms = new Map<string, string | undefined>();

  /** Every word that was read, folded, with the number of passages that have it. */
  get vocabulary(): ReadonlyMap<string, number> {
    return this.#vocabulary;
  }

  /** @param context what stands around a passage, as `contextOf` makes it */
  read(context: string, text: string): ReadWords {
    const ofContext = words(context);
    const ofText = words(text);
    for (const word of new Set([...ofContext, ...ofText])) {
      this.#vocabulary.set(word, (this.#vocabulary.get(word) ?? 0) + 1);
      if (!this.#terms.has(word)) this.#terms.set(word, termOf(word));
    }
    const terms = (found: readonly string[]) => found.flatMap((word) => this.#terms.get(word) ?? []);
    return { contextTerms: terms(ofContext), textTerms: terms(ofText), script: mainScript(text) };
  }
}
