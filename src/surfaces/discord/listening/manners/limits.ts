import type { Language } from '../../language/language.ts';
import { SlidingLimit } from './sliding-limit.ts';

/** What is counted apart: questions and commands; what members say to one another; buttons and lists. */
export type Deed = 'question' | 'statement' | 'press';

/** Nothing more is done for now. */
export interface Pause {
  readonly of: 'user' | 'channel';
  /** Of the user or the channel, and what was done too often. */
  readonly key: string;
  /** By the clock of the limits, in milliseconds. */
  readonly until: number;
  /** For so long, in milliseconds. */
  readonly left: number;
}

const WINDOW = 30_000;
/** Paging goes faster than asking. A busy channel may ask what the bot can answer in that time. */
const MOST: Readonly<Record<Deed, Readonly<Record<Pause['of'], number>>>> = {
  question: { user: 10, channel: 240 },
  statement: { user: 10, channel: 240 },
  press: { user: 30, channel: 480 },
};

/** As many pauses as are remembered; each is over within half a minute. */
const MOST_PAUSES = 1_000;

/** How often anybody may ask, and how often it may be asked in a channel. */
export class Limits {
  readonly #now: () => number;
  readonly #limits: Readonly<Record<Deed, Readonly<Record<Pause['of'], SlidingLimit>>>>;
  readonly #told = new Map<string, number>();

  constructor(now: () => number) {
    const limits = (deed: Deed) => ({
      user: new SlidingLimit(MOST[deed].user, WINDOW, now),
      channel: new SlidingLimit(MOST[deed].channel, WINDOW, now),
    });
    this.#now = now;
    this.#limits = { question: limits('question'), statement: limits('statement'), press: limits('press') };
  }

  /** Counts a deed; null unless it was one too many, which counts for nothing. */
  take(deed: Deed, user: string, channel: string): Pause | null {
    const limits = this.#limits[deed];
    const pause = this.#pause(deed, 'user', user) ?? this.#pause(deed, 'channel', channel);
    if (pause) return pause;
    limits.user.count(user);
    limits.channel.count(channel);
    return null;
  }

  /** Whether nobody has been told of a pause; from now on somebody has. */
  isNew({ key, until }: Pause): boolean {
    if ((this.#told.get(key) ?? 0) > this.#now()) return false;
    this.#told.delete(key);
    this.#told.set(key, until);
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST_PAUSES && oldest !== undefined) this.#told.delete(oldest);
    return true;
  }

  #pause(deed: Deed, of: Pause['of'], id: string): Pause | null {
    const until = this.#limits[deed][of].freeAt(id);
    return until === null ? null : { of, key: `${deed} ${of} ${id}`, until, left: until - this.#now() };
  }
}

/**
 * When it goes on, as Discord shows times; Markdown.
 * @param asked when it was asked by Discord's clock, which the machine's may be far from; in milliseconds since 1970
 */
export function pauseText({ of, left }: Pause, asked: number, { say }: Language): string {
  return say(`limits.${of}`, { when: `<t:${Math.ceil((asked + left) / 1000)}:R>` });
}
