import { slice } from '../text/span.ts';
import { readDate } from './dates.ts';
import type { Metadata } from './document.ts';
import type { LabelMeaning } from './label-words.ts';
import { type Labelled, labelled } from './labels.ts';
import type { Outline } from './plain-text.ts';

/** "… - Xinhuanet", "…-ChinaNews.com": sites put their name behind the titles of their pages. */
const SITE_SUFFIX =
  /\s{0,4}(?:[-–—|_]\s{0,4}){1,4}([\p{L}\p{N}.' ]{2,30}(?:\.(?:com|cn|net|org)|net|news|daily|online|agency|times|post|网|报|社))\s*$/iu;

/** A text may close with the office that released it, in parentheses. */
const CLOSING_CREDIT =
  /[(（]([^()（）]{3,200}(?:office|bureau|committee|department|government|centre|center|agency|办公室|局|委员会|政府|社))[)）][.。]?$/iu;

/** The vendor of a site's software is not its publisher. */
const SOFTWARE = /系统|software|cms/i;

/** What a plain text tells of itself in its labels, its title and its last line. */
export function pageMetadata(text: string, outline: Outline): Partial<Metadata> {
  const values = outline.leftOut
    .filter(({ reason }) => reason === 'label')
    .flatMap(({ span }) => labelled(slice(text, span)));
  const title = outline.title ? withoutSite(outline.title) : { title: null, site: null };
  return defined({
    title: title.title ?? first(values, 'title'),
    publisher:
      first(values, 'publisher') ??
      first(values, 'source') ??
      title.site ??
      holder(first(values, 'copyright')) ??
      closingCredit(text, outline),
    url: first(values, 'url'),
    date: dateOf(values),
    locality: first(values, 'locality'),
  });
}

/** What labels alone tell of a document. */
export function labelMetadata(values: readonly Labelled[]): Partial<Metadata> {
  return defined({
    title: null,
    locality: null,
    publisher: first(values, 'publisher') ?? first(values, 'source'),
    url: first(values, 'url'),
    date: dateOf(values),
  });
}

function first(values: readonly Labelled[], meaning: LabelMeaning): string | null {
  return values.find((labelled) => labelled.meaning === meaning && labelled.value !== '')?.value ?? null;
}

function dateOf(values: readonly Labelled[]): string | null {
  const dates = values.flatMap(({ meaning, value }) => (meaning === 'date' ? [readDate(value)] : []));
  return dates.find((date) => date !== null) ?? null;
}

/** "© 2023 Hejing News. All rights reserved." names Hejing News. */
function holder(copyright: string | null): string | null {
  const name = copyright?.replace(/©|\(c\)|\b\d{4}(?:\s*[-–]\s*\d{4})?\b|all rights reserved\.?/giu, '').trim();
  return name && !SOFTWARE.test(name) ? name : null;
}

function withoutSite(title: string): { title: string; site: string | null } {
  const site = SITE_SUFFIX.exec(title);
  if (!site?.[1] || site.index === 0) return { title, site: null };
  return { title: withoutSite(title.slice(0, site.index)).title, site: site[1].trim() };
}

function closingCredit(text: string, outline: Outline): string | null {
  const last = outline.sections.at(-1)?.paragraphs.at(-1);
  return (last && CLOSING_CREDIT.exec(slice(text, last))?.[1]?.trim()) ?? null;
}

function defined(values: { [Key in keyof Metadata]: Metadata[Key] | null }): Partial<Metadata> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
