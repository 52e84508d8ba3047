import { join } from 'node:path';
import type { App } from './app.ts';
import type { OpenedCollections } from './collections.fixture.ts';
import { DocumentRefused } from './kept/added/refused.ts';
import { SERVER } from './kept/kept.fixture.ts';

export const MILLS = `---
title: Mills of Kaihua County
date: 2023-08-08
---

The mills of Kaihua County stand on the upper river and have ground grain since the Song dynasty.
`;

export const BRIDGE = `---
title: A bridge in Kecheng District
date: 2024-01-02
---

The bridge of Kecheng District was mended in 1873 by villagers, who carried every stone of it themselves.
`;

export const LANTERNS =
  '# Lanterns of Jiangshan City\n\nThe lanterns of Jiangshan City hang in every library until harvest.\n';

export const WHEN = 'When was the bridge of Kecheng District mended?';

export const upload = (name: string, text: string | Uint8Array) => ({ name, bytes: Buffer.from(text) });

/** What an app shows in any way, as one text. */
export async function allOf(app: App): Promise<string> {
  const { index } = app;
  const answer = await app.ask('When was the bridge mended?');
  return JSON.stringify([
    answer,
    index.snapshot,
    index.passages,
    [...index.vocabulary],
    index.complete('Xitou', 20),
    index.lookUp('Xitou Technology Institute'),
    index.localities.about('330802').map((row) => `about Kecheng: ${row}`),
  ]);
}

export async function quotesOf(app: App, question: string): Promise<string[]> {
  const answer = await app.ask(question);
  return answer.outcome === 'quoted' ? answer.citations.map(({ quote }) => quote) : [];
}

/** Where the server keeps what is its own. */
export const homeIn = ({ config }: OpenedCollections, ...names: readonly string[]) =>
  join(config.kept.folder, 'servers', SERVER, ...names);

/** Why a document is refused; another error as text. */
export async function refusalOf(doing: Promise<unknown>): Promise<string> {
  const cause = await doing.then(
    () => undefined,
    (error: unknown) => error,
  );
  return cause instanceof DocumentRefused ? cause.refusal : String(cause);
}
