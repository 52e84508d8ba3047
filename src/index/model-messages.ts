import type { ModelFile, ModelSource } from './model-source.ts';

/** What can fail in loading: the native runtime, one of the files, or the model as a whole being of another kind. */
export type ModelPart = 'runtime' | ModelFile | 'kind';

/** What the process is asked, one at a time: `load` first, then what the model is for. */
export type Request =
  | { readonly kind: 'load'; readonly source: ModelSource }
  | { readonly kind: 'embed'; readonly text: string }
  | { readonly kind: 'align'; readonly question: string; readonly passage: string }
  | { readonly kind: 'read'; readonly question: string; readonly passage: string };

/** What it answers: `ready` or `failed` to `load`, one of the others to the rest. */
export type Reply =
  | ({ readonly kind: 'ready' } & LoadedModel)
  | { readonly kind: 'failed'; readonly part: ModelPart; readonly reason: string }
  | { readonly kind: 'vector'; readonly vector: Float32Array }
  | { readonly kind: 'score'; readonly score: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

export interface LoadedModel {
  /** Names the model by its content. */
  readonly id: string;
  /** How many numbers it gives for one text: a vector's dimensions, or 1 for a reader's score. */
  readonly width: number;
  /** The words that an encoder has whole, in small letters; none of a reader. */
  readonly words: readonly string[];
}

/** Both ends are one build, so that anything with a kind is a request. */
export function isRequest(message: unknown): message is Request {
  return hasKind(message);
}

/** Both ends are one build, so that anything with a kind is a reply. */
export function isReply(message: unknown): message is Reply {
  return hasKind(message);
}

function hasKind(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
