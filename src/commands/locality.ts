import { DEFAULT_LIMIT } from '../answer/library.ts';
import { nearestCovered } from '../answer/near-scope.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { type LocalityCard, localityCard, passagesAbout } from '../index/locality-card.ts';
import { labelOf } from '../localities/label.ts';
import { jsonText } from '../surfaces/terminal/json.ts';
import { type LocalityPassages, localityJson, printLocality } from '../surfaces/terminal/print-locality.ts';
import { styleFor } from '../surfaces/terminal/style.ts';
import { findLocality } from './find-locality.ts';
import type { Io } from './io.ts';
import { openWithProgress } from './open.ts';

interface Options {
  /** What its passages are to be about; without one, the newest are shown. */
  readonly topic?: string;
  /** The most passages that are shown, from 1; by default three. */
  readonly limit?: number;
  readonly json?: boolean;
}

/** Shows one locality with passages about it. @throws LocalityError, QuestionError */
export async function locality(config: Config, io: Io, name: string, options: Options): Promise<void> {
  const app = await openWithProgress(config, io, { forLookUp: options.topic === undefined });
  try {
    const card = localityCard(findLocality(name, app.index).id, app.index);
    const passages = await passagesOf(card, app, options);
    const text = options.json
      ? jsonText(localityJson(card, passages))
      : printLocality(card, passages, styleFor(io.output));
    io.output.write(`${text}\n`);
  } finally {
    await app.close();
  }
}

async function passagesOf(
  card: LocalityCard,
  app: App,
  { topic, limit = DEFAULT_LIMIT }: Options,
): Promise<LocalityPassages> {
  const { index } = app;
  const { id } = card.locality;
  if (card.passages === 0) {
    return { of: 'nothing', covered: nearestCovered([labelOf(card.locality, index.gazetteer)], index) };
  }
  if (topic !== undefined) return { of: 'topic', answer: await app.ask(topic, { scope: [id], limit }) };
  const newest = passagesAbout(id, index).slice(0, limit);
  const cited = await Promise.all(
    newest.map((passage) => app.cite({ passage: passage.id, sentence: null, strength: null })),
  );
  return { of: 'all', newest: cited.flatMap((citation) => citation ?? []) };
}
