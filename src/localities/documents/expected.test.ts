import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Document } from '../../documents/document.ts';
import { readFolder } from '../../documents/folder.fixture.ts';
import { atOnce } from '../../text/in-turns.ts';
import { china } from '../gazetteer.fixture.ts';
import type { Gazetteer } from '../gazetteer.ts';
import { documentLocalitiesInSteps } from './document-localities.ts';
import { textsOf } from './document-texts.ts';
import { type Mention, namesIn } from './mention.ts';
import { showLocalities } from './shown-localities.ts';

/** What a reader, who did not know how it is found, took each document to be about and to name. */
const schema = z.object({
  file: z.string(),
  /** Any careful reader would agree. */
  sure: z.boolean(),
  own: z.array(z.string()),
  mentions: z.array(z.tuple([z.string(), z.string()])),
  /** Persons and things that look like localities. */
  none: z.array(z.string()),
});

const expected = readFileSync(new URL('expected.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => schema.parse(JSON.parse(line)));

/** A folder with the 40 news articles; they are not part of the project, as they are their outlets'. */
const news = process.env.NEWS_ARTICLES;

describe.each(news === undefined ? ['seeds'] : ['seeds', news])('the localities of %s', (folder) => {
  async function read() {
    const { documents } = await readFolder(folder);
    const gazetteer = china.with(showLocalities(documents, china));
    const known = documents.flatMap((document) => {
      const label = expected.find(({ file }) => file === document.file);
      return label
        ? [
            {
              document,
              label,
              mentions: atOnce(namesIn(textsOf(document), gazetteer)).flatMap(({ mentions }) => mentions),
            },
          ]
        : [];
    });
    return { known, gazetteer };
  }

  const isOwn = (own: readonly string[], document: Document, gazetteer: Gazetteer) =>
    own.join() ===
    atOnce(documentLocalitiesInSteps(document, gazetteer))
      .own.map(({ id }) => id)
      .join();

  const written = ({ in: { text }, span }: Mention) => text.slice(span.start, span.end);

  it('are those that a reader is sure of, for nine documents of ten', async () => {
    const { known, gazetteer } = await read();
    const sure = known.filter(({ label }) => label.sure);
    const right = sure.filter(({ document, label }) => isOwn(label.own, document, gazetteer));
    expect(sure.length).toBeGreaterThanOrEqual(4);
    expect(right.length / sure.length).toBeGreaterThan(0.9);
  });

  it('are found where they are named, for 98 names of 100', async () => {
    const { known } = await read();
    const lost = known.flatMap(({ label, mentions }) =>
      label.mentions.filter(
        ([text, code]) =>
          !mentions.some(
            (one) => one.locality.id === code && (text.includes(written(one)) || written(one).includes(text)),
          ),
      ),
    );
    const all = known.flatMap(({ label }) => label.mentions);
    expect(lost.length / all.length).toBeLessThan(0.02);
  });

  it('are never persons', async () => {
    const { known } = await read();
    const persons = known.flatMap(({ label, mentions }) =>
      label.none.filter((name) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) && mentions.map(written).includes(name)),
    );
    expect(persons).toEqual([]);
  });
});
