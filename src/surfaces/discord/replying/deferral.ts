import { isAnsweredAlready } from './discord-errors.ts';

/** Discord waits 3 s, the way there and back included. */
const PATIENCE = 1500;

/** Tells Discord that the answer to an interaction will follow, when it is not there soon. */
export class Deferral {
  readonly #interaction: { deferred: boolean };
  readonly #timer: NodeJS.Timeout;
  #acknowledged: Promise<void> | undefined;
  #isRefused = false;

  constructor(interaction: { deferred: boolean }, acknowledge: () => Promise<unknown>) {
    this.#interaction = interaction;
    this.#timer = setTimeout(() => {
      this.#acknowledged = this.#acknowledge(acknowledge);
      // Whoever settles hears of a failure; until then it is nobody's unhandled rejection.
      this.#acknowledged.catch(() => {});
    }, PATIENCE);
  }

  /**
   * Says whether Discord has been told; if not, it will not be any more.
   * @throws what telling it threw
   */
  async settle(): Promise<boolean> {
    clearTimeout(this.#timer);
    await this.#acknowledged;
    return this.#acknowledged !== undefined;
  }

  /** Whether Discord had been told before: by this, where the response was lost, or by another process of the bot. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** When the response to it is lost, it is sent again and refused as a second answer; the first did its work. */
  async #acknowledge(acknowledge: () => Promise<unknown>): Promise<void> {
    try {
      await acknowledge();
    } catch (error) {
      if (!isAnsweredAlready(error)) throw error;
      this.#interaction.deferred = true;
      this.#isRefused = true;
    }
  }
}
