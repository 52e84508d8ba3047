import { ChildChannel, ChildDied } from './child-channel.ts';
import { EncoderError } from './encoder.ts';
import { loadFailure } from './model-failures.ts';
import { checkModel, type ModelSource } from './model-source.ts';

const ATTEMPTS = 2;

/** An encoder's process that has loaded its model. */
export interface EncoderChild {
  readonly id: string;
  readonly dimensions: number;
  readonly channel: ChildChannel;
}

/**
 * Starts a process that loads the model, and another when the first one dies.
 * @throws EncoderError when the model cannot be loaded or the second process dies too.
 */
export async function startChild(source: ModelSource, signal: AbortSignal): Promise<EncoderChild> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await loadInChild(source, signal);
    } catch (error) {
      if (signal.aborted) throw closed();
      if (!(error instanceof ChildDied)) throw error;
      if (attempt === ATTEMPTS) throw startsToDie(error);
    }
  }
}

/**
 * One vector, in memory of its own.
 * @throws EncoderError when the model cannot read the text, ChildDied when the process ends over it.
 */
export async function embedInChild(child: EncoderChild, text: string): Promise<Float32Array> {
  const reply = await child.channel.ask(text);
  if (reply.kind === 'unreadable') throw unreadable(reply.reason);
  if (reply.kind !== 'vector') throw new ChildDied(`The encoder process said ${reply.kind} instead of a vector`);
  // What arrives is a view into the channel's buffer, which it would keep alive as a whole.
  return reply.vector.slice();
}

/** Why a text has no vector when the encoder was closed first. */
export function closed(): EncoderError {
  return new EncoderError('The encoder was closed before this was done: start it again');
}

async function loadInChild(source: ModelSource, signal: AbortSignal): Promise<EncoderChild> {
  await checkModel(source);
  const channel = new ChildChannel(source, signal);
  const reply = await channel.receive();
  if (reply.kind === 'ready') return { id: reply.id, dimensions: reply.dimensions, channel };

  await channel.kill();
  if (reply.kind !== 'failed') throw new ChildDied(`The encoder process said ${reply.kind} before it was ready`);
  throw loadFailure(source, reply.part, new Error(`${reply.reason}\n${channel.lastWords}`));
}

function startsToDie(cause: ChildDied): EncoderError {
  const message = 'The encoder stopped twice while starting: free some memory, or run "npm ci" again';
  return new EncoderError(message, { cause });
}

function unreadable(reason: string): EncoderError {
  const message =
    'The encoder cannot turn this text into a vector: leave the text out, or set ENCODER to another model';
  return new EncoderError(message, { cause: new Error(reason) });
}
