import { basename, dirname, join } from 'node:path';
import type { PreTrainedModel, PreTrainedTokenizer } from '@xenova/transformers';
import { packageFile } from '../package-file.ts';
import { type Align, aligner } from './aligner.ts';
import { nameByContent } from './model-identity.ts';
import type { LoadedModel, ModelPart } from './model-messages.ts';
import type { ModelSource } from './model-source.ts';
import { fitPair, type Pieces } from './pair-pieces.ts';
import { scoreOf } from './reader-score.ts';
import { wholeWords } from './whole-words.ts';
import { meanOf, unitLength, type WordVectors } from './word-vectors.ts';

/** In word pieces; some models on the hub state no limit, and then fail beyond this one. */
const LONGEST_TEXT = 512;

/** In word pieces, question and passage together: the bundled reader has seen no longer ones. */
const LONGEST_PAIR = 256;

/** Short, and holding both scripts, so that a broken model shows at the start and not in the index. */
const SAMPLE = 'county 县';

/** Where models of the hub are kept. */
const HUB_MODELS = packageFile('node_modules/@xenova/transformers/.cache');

export type Encode = (text: string) => Promise<Float32Array>;
export type Read = (question: string, passage: string) => Promise<number>;

type Library = typeof import('@xenova/transformers');

interface Parts {
  readonly library: Library;
  readonly model: PreTrainedModel;
  readonly tokenizer: PreTrainedTokenizer;
}

/** Tells which part of a model does not load. */
export class LoadError extends Error {
  readonly part: ModelPart;

  constructor(part: ModelPart, cause: unknown) {
    super(reasonOf(cause));
    this.part = part;
  }
}

interface LoadedEncoder extends LoadedModel {
  readonly encode: Encode;
  readonly align: Align;
}

/** @throws LoadError */
export async function loadEncoder(source: ModelSource): Promise<LoadedEncoder> {
  const { library, model, tokenizer, id } = await load(source, ({ AutoModel }) => AutoModel);
  checkOutputs(model, ['last_hidden_state', 'token_embeddings']);
  tokenizer.model_max_length = Math.min(tokenizer.model_max_length ?? LONGEST_TEXT, LONGEST_TEXT);

  const extract = new library.FeatureExtractionPipeline({ task: 'feature-extraction', model, tokenizer });
  // What the library can do besides, the mean and unit length, takes it longer than the model takes for all else.
  const read = async (text: string) => piecesOf(await extract(text, { pooling: 'none' }));
  const encode: Encode = async (text) => checked(meanOf(await read(text)));
  const align = aligner(async (text) => unitLength(withoutMarks(await read(text))));
  const { length: width } = await during('kind', () => encode(SAMPLE));
  return { id, width, words: wholeWords(tokenizer.model.vocab), encode, align };
}

/** @throws LoadError */
export async function loadReader(source: ModelSource): Promise<LoadedModel & { readonly read: Read }> {
  const { library, model, tokenizer, id } = await load(source, (library) => library.AutoModelForSequenceClassification);
  checkOutputs(model, ['logits']);
  const limit = Math.min(tokenizer.model_max_length ?? LONGEST_PAIR, LONGEST_PAIR);

  const read: Read = async (question, passage) => {
    const pieces = pairPieces(question, passage, tokenizer, limit);
    const inputs = Object.entries(pieces).map(([name, values]) => [name, tensorOf(values, library)]);
    return scoreOf((await model(Object.fromEntries(inputs))).logits?.data);
  };
  await during('kind', () => read(SAMPLE, SAMPLE));
  return { id, width: 1, words: [], read };
}

/** All that went wrong, in one line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasonOf(error.cause)}`;
}

/** What the library calls a class of models. */
type ModelClass = (library: Library) => Pick<Library['AutoModel'], 'from_pretrained'>;

async function load({ kind, location }: ModelSource, modelClass: ModelClass): Promise<Parts & { readonly id: string }> {
  if (kind === 'hub') {
    const parts = await loadParts(location, null, modelClass);
    return { ...parts, id: await nameByContent(location, join(HUB_MODELS, location)).catch(() => location) };
  }
  const name = basename(location);
  const [parts, id] = await Promise.all([
    loadParts(name, dirname(location), modelClass),
    during('onnx/model_quantized.onnx', () => nameByContent(name, location)),
  ]);
  return { ...parts, id };
}

/** Loads from the folder's parent, or from the hub when that is null: then, and only then, over the network. */
async function loadParts(name: string, parent: string | null, modelClass: ModelClass): Promise<Parts> {
  const library = await during('runtime', () => import('@xenova/transformers'));
  const { AutoConfig, AutoTokenizer, env } = library;
  // Beside the library, and not in dist/, which is built anew.
  env.cacheDir = HUB_MODELS;
  env.allowRemoteModels = env.useFSCache = parent === null;
  env.allowLocalModels = parent !== null;
  if (parent !== null) env.localModelPath = parent;

  const config = await during('config.json', () => AutoConfig.from_pretrained(name));
  const tokenizer = await during('tokenizer.json', () => AutoTokenizer.from_pretrained(name));
  const model = await during('onnx/model_quantized.onnx', () =>
    modelClass(library).from_pretrained(name, { config, quantized: true }),
  );
  return { library, model, tokenizer };
}

async function during<T>(part: ModelPart, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The model's four files were there: the library looks for another one when config.json names another kind.
    const isOtherKind = /was not found locally|Unsupported model type/.test(reasonOf(error));
    throw new LoadError(isOtherKind ? 'kind' : part, error);
  }
}

function checkOutputs({ session }: PreTrainedModel, wanted: readonly string[]): void {
  const outputs: readonly string[] = session?.outputNames ?? [];
  if (wanted.some((name) => outputs.includes(name))) return;
  throw new LoadError('kind', new Error(`the model puts out ${outputs.join(', ')}, not ${wanted.join(' or ')}`));
}

/** The model's vectors of a text's word pieces, those of the marks around it too. */
function piecesOf({ data, dims }: { readonly data: unknown; readonly dims: readonly number[] }): WordVectors {
  const width = dims.at(-1) ?? 0;
  if (!(data instanceof Float32Array) || width === 0) throw new Error('the vectors are not of 32-bit floats');
  return { width, values: data };
}

/** One mark stands before the text and one behind it, in all models of this kind: they are no words. */
function withoutMarks({ width, values }: WordVectors): WordVectors {
  return { width, values: values.slice(width, -width) };
}

function checked({ values }: WordVectors): Float32Array {
  const length = Math.hypot(...values);
  if (!(Math.abs(length - 1) < 1e-3)) throw new Error(`the vector's length is ${length}, not 1`);
  return values;
}

/** The word pieces of both texts, at most `limit`. */
function pairPieces(question: string, passage: string, tokenizer: PreTrainedTokenizer, limit: number): Pieces {
  const count = (text: string) => tokenizer.encode(text, null, { add_special_tokens: false }).length;
  const pieces: Pieces = tokenizer(question, { text_pair: passage, return_tensor: false });
  return fitPair(pieces, () => ({ question: count(question), passage: count(passage) }), limit);
}

/** A batch of one: the model's numbers depend on what else is in a batch. */
function tensorOf(values: readonly number[], { Tensor }: Library): object {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
}
