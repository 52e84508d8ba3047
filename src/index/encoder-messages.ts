import type { ModelFile } from './model-source.ts';

/** What can fail in loading: the native runtime, one of the files, or the model as a whole being of another kind. */
export type ModelPart = 'runtime' | ModelFile | 'kind';

/** What the process says: `ready` or `failed` once, then one answer to each text (a bare string) it is sent. */
export type Reply =
  | { readonly kind: 'ready'; readonly id: string; readonly dimensions: number }
  | { readonly kind: 'failed'; readonly part: ModelPart; readonly reason: string }
  | { readonly kind: 'vector'; readonly vector: Float32Array }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Both ends are one build, so that anything with a kind is a reply. */
export function isReply(message: unknown): message is Reply {
  return typeof message === 'object' && message !== null && 'kind' in message;
}
