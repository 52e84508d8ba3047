import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { packageFile } from '../package-file.ts';
import { isReply, type Reply, type Request } from './model-messages.ts';

/** As it is built, also where this file runs from src/: Node does not run TypeScript everywhere. */
const PROGRAM = packageFile('dist/index/model-process.js');

/** In characters: enough for the runtime's last complaint, too little to matter. */
const KEPT_OF_STDERR = 2_000;

/** The process ended while an answer was due; the message has its exit code or signal, and its last words. */
export class ChildDied extends Error {
  override readonly name = 'ChildDied';
}

/** One life of the models' process, which is asked one thing at a time. */
export class ChildChannel {
  readonly #process: ChildProcess;
  readonly #death = new AbortController();
  readonly #lastWords: () => string;

  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;

  /** Starts the process; when `signal` is aborted it is killed. */
  constructor(signal: AbortSignal) {
    this.#process = fork(PROGRAM, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      signal,
      killSignal: 'SIGKILL',
    });
    this.#lastWords = keepTail(this.#process.stderr);
    this.ended = this.#watch();
  }

  /** The end of what the process wrote to standard error, where the runtime complains. */
  get lastWords(): string {
    return this.#lastWords();
  }

  get alive(): boolean {
    return !this.#death.signal.aborted;
  }

  /**
   * Sends a request and waits for the answer to it.
   * @throws ChildDied when there will be none.
   */
  async ask(request: Request): Promise<Reply> {
    const reply = this.#receive();
    // What cannot be sent is never answered, and that #receive() reports.
    if (this.#process.connected) this.#process.send(request, () => {});
    return reply;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }

  async #receive(): Promise<Reply> {
    const { signal } = this.#death;
    const [message] = await once(this.#process, 'message', { signal }).catch(async () => {
      await this.ended;
      throw signal.reason;
    });
    if (isReply(message)) return message;
    await this.kill();
    throw new ChildDied("The models' process said something that is no reply");
  }

  #watch(): Promise<void> {
    return new Promise((resolve) => {
      this.#process.on('error', (error) => {
        this.#death.abort(new ChildDied(error.message, { cause: error }));
        if (this.#process.pid === undefined) resolve();
      });
      // Not 'exit', which may overtake the last message and the last words.
      this.#process.once('close', (code, signal) => {
        this.#death.abort(new ChildDied(`The models' process ended with ${signal ?? code}: ${this.lastWords}`));
        resolve();
      });
    });
  }
}

function keepTail(stream: Readable | null): () => string {
  let tail = '';
  stream?.setEncoding('utf8').on('data', (words: string) => {
    tail = (tail + words).slice(-KEPT_OF_STDERR);
  });
  return () => tail.trim();
}
