import { basename, dirname, join } from 'node:path';
import type { ModelPart, Reply } from './encoder-messages.ts';
import { nameByContent } from './model-identity.ts';
import type { ModelSource } from './model-source.ts';

// The program of the encoder's own process: inference blocks its thread, and the native runtime loads once a process.

/** In word pieces; some models on the hub state no limit, and then fail beyond this one. */
const LONGEST_TEXT = 512;

/** Short, and holding both scripts, so that a broken model shows at the start and not in the index. */
const SAMPLE = 'county 县';

type Encode = (text: string) => Promise<Float32Array>;

class LoadError extends Error {
  readonly part: ModelPart;

  constructor(part: ModelPart, cause: unknown) {
    super(reasonOf(cause));
    this.part = part;
  }
}

// Signals go to the whole process group: the parent decides what they mean, and its end is ours.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

await serve(sourceFrom(process.argv.slice(2)));

async function serve(source: ModelSource): Promise<void> {
  try {
    const { encode, id } = await load(source);
    const { length: dimensions } = await during('kind', () => encode(SAMPLE));
    process.on('message', async (text) => send(await answer(encode, String(text))));
    send({ kind: 'ready', id, dimensions });
  } catch (error) {
    send({ kind: 'failed', part: error instanceof LoadError ? error.part : 'runtime', reason: reasonOf(error) });
  }
}

function sourceFrom([kind, location = '']: readonly string[]): ModelSource {
  return kind === 'hub' ? { kind, location } : { kind: 'folder', location };
}

async function load(source: ModelSource): Promise<{ encode: Encode; id: string }> {
  if (source.kind === 'hub') {
    const { encode, cache } = await loadPipeline(source.location, null);
    const id = await nameByContent(source.location, join(cache, source.location)).catch(() => source.location);
    return { encode, id };
  }
  const name = basename(source.location);
  const [{ encode }, id] = await Promise.all([
    loadPipeline(name, dirname(source.location)),
    during('onnx/model_quantized.onnx', () => nameByContent(name, source.location)),
  ]);
  return { encode, id };
}

/** Loads from the folder's parent, or from the hub when that is null: then, and only then, over the network. */
async function loadPipeline(name: string, parent: string | null): Promise<{ encode: Encode; cache: string }> {
  const { AutoConfig, AutoModel, AutoTokenizer, env, FeatureExtractionPipeline } = await during(
    'runtime',
    () => import('@xenova/transformers'),
  );
  env.allowRemoteModels = env.useFSCache = parent === null;
  env.allowLocalModels = parent !== null;
  if (parent !== null) env.localModelPath = parent;

  const config = await during('config.json', () => AutoConfig.from_pretrained(name));
  const tokenizer = await during('tokenizer.json', () => AutoTokenizer.from_pretrained(name));
  const model = await during('onnx/model_quantized.onnx', () =>
    AutoModel.from_pretrained(name, { config, quantized: true }),
  );
  checkKind(model.session?.outputNames ?? []);
  tokenizer.model_max_length = Math.min(tokenizer.model_max_length ?? LONGEST_TEXT, LONGEST_TEXT);

  const extract = new FeatureExtractionPipeline({ task: 'feature-extraction', model, tokenizer });
  const encode: Encode = async (text) => checkVector((await extract(text, { pooling: 'mean', normalize: true })).data);
  return { encode, cache: env.cacheDir ?? '' };
}

async function during<T>(part: ModelPart, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The model's four files were there: the library looks for another one when config.json names another kind.
    throw new LoadError(reasonOf(error).includes('was not found locally') ? 'kind' : part, error);
  }
}

function checkKind(outputs: readonly string[]): void {
  if (outputs.includes('last_hidden_state') || outputs.includes('token_embeddings')) return;
  throw new LoadError('kind', new Error(`the model puts out ${outputs.join(', ')}, not last_hidden_state`));
}

function checkVector(vector: unknown): Float32Array {
  if (!(vector instanceof Float32Array)) throw new Error('the vector is not one of 32-bit floats');
  const length = Math.hypot(...vector);
  if (!(Math.abs(length - 1) < 1e-3)) throw new Error(`the vector's length is ${length}, not 1`);
  return vector;
}

async function answer(encode: Encode, text: string): Promise<Reply> {
  try {
    return { kind: 'vector', vector: await encode(text) };
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

function send(reply: Reply): void {
  process.send?.(reply);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasonOf(error.cause)}`;
}
