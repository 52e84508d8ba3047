import { basename, extname } from 'node:path';
import { atOnce, type Steps, stepsOfEach } from '../text/in-turns.ts';
import type { Document, Metadata } from './document.ts';
import { givenMetadata } from './given-metadata.ts';
import { type MarkdownOutline, outlineMarkdown } from './markdown.ts';
import { labelMetadata, pageMetadata } from './page-metadata.ts';
import { framingLines, type Outline, outlinePlainText } from './plain-text.ts';
import type { Problem, SourceFile } from './source-files.ts';

export interface ReadDocuments {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Understands source files: their structure, their metadata, and what in them is never quoted.
 * All at once, as what several plain texts share at their edges is the site's, not theirs.
 * What cannot be used of a front matter is a problem; its document is read without it.
 */
export function readDocuments(files: readonly SourceFile[]): ReadDocuments {
  return atOnce(readDocumentsInSteps(files));
}

/** `readDocuments` in steps, so that others have their turn (see text/in-turns.ts). */
export function* readDocumentsInSteps(files: readonly SourceFile[]): Steps<ReadDocuments> {
  const problems: Problem[] = [];
  const repeated = yield* repeatedLines(files.filter(({ file }) => !MARKDOWN.test(file)));
  const documents = yield* stepsOfEach(files, (source) => {
    return readDocument(source, repeated, (reason) => problems.push({ file: source.file, reason }));
  });
  return { documents, problems };
}

function* repeatedLines(files: readonly SourceFile[]): Steps<Set<string>> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of files) {
    for (const line of yield* framingLines(text)) (seen.has(line) ? repeated : seen).add(line);
  }
  return repeated;
}

type Report = (reason: string) => void;

function* readDocument(source: SourceFile, repeated: ReadonlySet<string>, report: Report): Steps<Document> {
  const { file, sha256, text } = source;
  const markdown = MARKDOWN.test(file) ? yield* outlineNested(text, report) : undefined;
  const outline: Outline = markdown ?? (yield* outlinePlainText(text, repeated));
  const frontMatter = givenMetadata(markdown?.frontMatter ?? '', (fault) => report(`in its front matter, ${fault}`));
  const metadata: Metadata = Object.assign(
    { title: titleOf(file), publisher: null, url: null, date: null, locality: null },
    markdown ? labelMetadata(markdown.labels) : pageMetadata(text, outline),
    markdown && outline.title ? { title: outline.title } : {},
    frontMatter,
    source.given,
  );
  return { file, sha256, text, metadata, sections: outline.sections, leftOut: outline.leftOut };
}

/** More quotes and lists within one another nobody writes; the parser's time grows with the square of their number. */
const TOO_NESTED =
  /^(?:(?:[ \t]{0,3}(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){100}|[ \t]{200}[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t])/m;

/** Undefined for what cannot be read as Markdown. */
function* outlineNested(text: string, report: Report): Steps<MarkdownOutline | undefined> {
  try {
    if (!TOO_NESTED.test(text)) return yield* outlineMarkdown(text);
  } catch (cause) {
    // The parser calls itself for what stands within, until the stack is full.
    if (!(cause instanceof RangeError)) throw cause;
  }
  report('too many quotes or lists stand within one another, so it was read as plain text');
  return undefined;
}

/** A document that shows no title is known by its file's name. */
function titleOf(file: string): string {
  return basename(file, extname(file)).replaceAll(/[-_]+/g, ' ').trim() || file;
}
