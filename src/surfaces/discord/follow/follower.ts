import { createHash } from 'node:crypto';
import { type Client, MessageFlags } from 'discord.js';
import { textKey } from '../../../index/new-passages.ts';
import { InTurn } from '../../../kept/in-turn.ts';
import type { Follow } from '../../../kept/server-settings.ts';
import { languageOfLocale } from '../language/choose-language.ts';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { BotApp, LiveParts } from '../replying/context.ts';
import { isClosed, summary } from '../replying/discord-errors.ts';
import { takeUpIndex } from '../replying/take-up.ts';
import type { Outgoing } from '../writing/outgoing.ts';
import { renderDigest } from './digest.ts';
import { afterTelling, type News, newsOf } from './news.ts';

/** So long other changes are waited for, as documents often come together; in milliseconds. */
export const GATHERING = 60 * 1000;

/** So long lies between two digests in one channel, in milliseconds. */
export const BETWEEN = 60 * 60 * 1000;

/** After so long a channel that was closed is tried again, if there is something to tell; in milliseconds. */
export const CLOSED = 24 * 60 * 60 * 1000;

class ClosedChannel extends Error {}

/** The follows of one channel, and what their news are taken from. */
interface Followed {
  readonly server: string;
  readonly channel: string;
  readonly follows: readonly Follow[];
  readonly app: BotApp;
  readonly language: Language;
}

/**
 * Tells channels what is new about the localities that they follow. What there is to tell is what is about them and has
 * not been told of, so nothing that waits is lost by a restart.
 */
export class Follower {
  readonly #client: Client<true>;
  readonly #parts: LiveParts;
  /** When each server is looked at next. */
  readonly #waiting = new Map<string, { readonly at: number; readonly cancel: () => void }>();
  /** Keys of what was told of in each channel since the start: where that cannot be kept, it is not told twice. */
  readonly #told = new Map<string, Set<string>>();
  readonly #inTurn = new InTurn();
  readonly #stopListening: () => void;
  #cancelNext: () => void = () => {};
  #isStopped = false;

  constructor(client: Client<true>, parts: LiveParts) {
    this.#client = client;
    this.#parts = parts;
    this.#stopListening = parts.collections.onChange(({ server }) => {
      if (server === null) void this.lookAtAll();
      else this.#lookIn(server, GATHERING);
    });
  }

  /**
   * Looks, in a while, whether there is something to tell in any server; and again every hour, as another process may
   * bring the index up to date, of which nobody is told. Never throws.
   */
  async lookAtAll(): Promise<void> {
    this.#cancelNext();
    if (this.#isStopped) return;
    this.#cancelNext = this.#parts.life.clock.after(BETWEEN, () => void this.lookAtAll());
    try {
      const servers = await this.#parts.kept.servers.all();
      for (const [server, { follows }] of servers) if (follows.length > 0) this.#lookIn(server, GATHERING);
    } catch (error) {
      this.#parts.log.error(summary(error), 'Cannot look whether there is something new to tell');
    }
  }

  /** Begins nothing more; resolves when what was begun is done. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#stopListening();
    this.#cancelNext();
    for (const { cancel } of this.#waiting.values()) cancel();
    await this.#inTurn.settled();
  }

  #lookIn(server: string, milliseconds: number): void {
    const { clock } = this.#parts.life;
    const at = clock.now() + milliseconds;
    const before = this.#waiting.get(server);
    if (this.#isStopped || (before && before.at <= at)) return;
    before?.cancel();
    const look = () => {
      this.#waiting.delete(server);
      const failed = (error: unknown) =>
        this.#parts.log.error({ ...summary(error), server }, 'Cannot tell what is new');
      this.#inTurn.run(() => this.#look(server), server).catch(failed);
    };
    this.#waiting.set(server, { at, cancel: clock.after(milliseconds, look) });
  }

  async #look(server: string): Promise<void> {
    const { kept, collections, log, life } = this.#parts;
    const { follows, language } = await kept.servers.get(server);
    const guild = this.#client.guilds.cache.get(server);
    // The bot may have left it, or may be let in again.
    if (!guild || follows.length === 0) return;
    const app = await collections.of(server);
    await takeUpIndex(app, log);
    const spoken = language === null ? languageOfLocale(guild.preferredLocale) : LANGUAGES[language];
    for (const channel of new Set(follows.map((follow) => follow.channel))) {
      const own = follows.filter((follow) => follow.channel === channel);
      const due = await this.#tell({ server, channel, follows: own, app, language: spoken });
      if (due !== undefined) this.#lookIn(server, Math.max(0, due - life.clock.now()));
    }
  }

  /** Tells what is new, if it may be told by now. @returns when to look again; undefined where nothing waits */
  async #tell(followed: Followed): Promise<number | undefined> {
    const { server, channel, follows, app, language } = followed;
    const told = this.#toldIn(channel);
    // Another may take its place while it is told, of which nothing has been told then.
    const { index } = app;
    const news = newsOf(follows, index, told);
    if (news.length === 0) return undefined;
    const now = this.#parts.life.clock.now();
    const due = dueFor(follows);
    // Earlier than that somebody may have opened a channel again, and said so.
    if (now < due) return Math.min(due, now + BETWEEN);
    const digest = await renderDigest(news, app, language, this.#parts.config.publicUrl);
    // Its documents have just changed, which is told of once they are in the index.
    if (!digest) return now + GATHERING;
    try {
      await this.#send(channel, digest, news);
    } catch (error) {
      const details = { ...summary(error), server, channel };
      if (!isClosed(error) && !(error instanceof ClosedChannel)) {
        this.#parts.log.error(details, 'Cannot tell what is new in a channel; trying again in an hour');
        return now + BETWEEN;
      }
      await this.#keep(followed, (follow) => ({ ...follow, failed: new Date(now).toISOString() }));
      this.#parts.log.warn(details, 'May not tell what is new in a channel any more');
      return now + BETWEEN;
    }
    for (const { passages } of news) for (const passage of passages) told.add(textKey(index.text(passage)));
    const at = new Date(now).toISOString();
    await this.#parts.kept.servers.change(server, (settings) => ({
      ...settings,
      follows: afterTelling(settings.follows, channel, index, at),
    }));
    return undefined;
  }

  async #send(id: string, digest: Outgoing, news: readonly News[]): Promise<void> {
    const channel = await this.#client.channels.fetch(id);
    if (!channel?.isSendable()) throw new ClosedChannel('Nothing can be written in a channel of this kind');
    // When a request is repeated because its response was lost, or the bot was killed, Discord knows it by this.
    const ids = news.flatMap(({ passages }) => passages.map((passage) => passage.id));
    const nonce = createHash('sha256').update(ids.join()).digest('base64url').slice(0, 20);
    await channel.send({ ...digest, flags: MessageFlags.IsComponentsV2, nonce, enforceNonce: true });
  }

  async #keep({ server, channel }: Followed, change: (follow: Follow) => Follow): Promise<void> {
    await this.#parts.kept.servers.change(server, (settings) => ({
      ...settings,
      follows: settings.follows.map((follow) => (follow.channel === channel ? change(follow) : follow)),
    }));
  }

  #toldIn(channel: string): Set<string> {
    const known = this.#told.get(channel) ?? new Set();
    this.#told.set(channel, known);
    return known;
  }
}

/** When something may be told next, in milliseconds since 1970. */
function dueFor(follows: readonly Follow[]): number {
  return Math.max(
    0,
    ...follows.flatMap(({ told, failed }) => [
      ...(told === undefined ? [] : [Date.parse(told) + BETWEEN]),
      ...(failed === undefined ? [] : [Date.parse(failed) + CLOSED]),
    ]),
  );
}
