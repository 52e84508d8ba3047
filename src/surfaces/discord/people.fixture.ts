import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

const SCRIPT = new URL('../../../scripts/load/people.mjs', import.meta.url);

interface Questions {
  readonly questions: readonly string[];
  readonly count: number;
  /** How many ask, one after the other. */
  readonly people: number;
  /** Of so many questions one is written as a message, for which Discord lets the bot make 50 calls a second; the others are commands. */
  readonly messageEach: number;
  /** In milliseconds; 0 for as fast as `atOnce` at a time are answered. */
  readonly over: number;
  readonly atOnce: number;
}

/** People on a Discord in another process. Times are in milliseconds; null stands for no answer. */
export class People {
  readonly api: string;
  readonly token: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, { api, token }: { readonly api: string; readonly token: string }) {
    this.#child = child;
    this.api = api;
    this.token = token;
  }

  static async gather(): Promise<People> {
    const child = fork(SCRIPT, { execArgv: [] });
    return new People(child, await heard(child));
  }

  ask(details: Questions): Promise<readonly (number | null)[]> {
    return this.#order('ask', details);
  }

  /** Completes what is typed for a place, so often, with a pause (in milliseconds) after each. */
  complete(details: {
    readonly typed: readonly string[];
    readonly count: number;
    readonly every: number;
  }): Promise<readonly (number | null)[]> {
    return this.#order('complete', details);
  }

  /** By how much each of the bot's heartbeats, one a second, has been late. */
  lateness(): Promise<readonly number[]> {
    return this.#order('lateness', {});
  }

  leave(): void {
    this.#child.kill();
  }

  #order<Result>(order: string, details: object): Promise<Result> {
    const answer = heard<Result>(this.#child);
    this.#child.send({ order, details });
    return answer;
  }
}

/** @throws what went wrong there */
async function heard<Result>(child: ChildProcess): Promise<Result> {
  const [{ result, error }] = await once(child, 'message');
  if (error !== undefined) throw new Error(error);
  return result;
}
