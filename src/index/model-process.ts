import type { Align } from './aligner.ts';
import { type Encode, LoadError, loadEncoder, loadReader, type Read, reasonOf } from './load-model.ts';
import { isRequest, type LoadedModel, type Reply, type Request } from './model-messages.ts';
import type { ModelSource } from './model-source.ts';

// The program of the models' own process: inference blocks its thread, and the native runtime loads once a process.

/** What has been loaded. */
let encode: Encode | null = null;
let align: Align | null = null;
let read: Read | null = null;

// Signals go to the whole process group: the parent decides what they mean, and its end is ours.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (message) => {
  if (isRequest(message)) process.send?.(await answer(message));
});

async function answer(request: Request): Promise<Reply> {
  try {
    if (request.kind === 'load') return { kind: 'ready', ...(await load(request.source)) };
    if (request.kind === 'embed') return { kind: 'vector', vector: await loaded(encode)(request.text) };
    if (request.kind === 'align') {
      return { kind: 'score', score: await loaded(align)(request.question, request.passage) };
    }
    return { kind: 'score', score: await loaded(read)(request.question, request.passage) };
  } catch (error) {
    const reason = reasonOf(error);
    if (request.kind !== 'load') return { kind: 'unreadable', reason };
    return { kind: 'failed', part: error instanceof LoadError ? error.part : 'runtime', reason };
  }
}

async function load(source: ModelSource): Promise<LoadedModel> {
  if (source.role === 'encoder') {
    const model = await loadEncoder(source);
    encode = model.encode;
    align = model.align;
    return { id: model.id, width: model.width, words: model.words };
  }
  const model = await loadReader(source);
  read = model.read;
  return { id: model.id, width: model.width, words: model.words };
}

function loaded<T>(model: T | null): T {
  if (model === null) throw new Error('the model has not been loaded');
  return model;
}
