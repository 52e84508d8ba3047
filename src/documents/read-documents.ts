import { basename, extname } from 'node:path';
import { inTurns } from '../text/in-turns.ts';
import type { Document, Metadata } from './document.ts';
import { givenMetadata } from './given-metadata.ts';
import { outlineMarkdown } from './markdown.ts';
import { pageMetadata } from './page-metadata.ts';
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
  const problems: Problem[] = [];
  return { documents: files.map(reader(files, problems)), problems };
}

/** The same, while others have their turn. */
export async function readDocumentsInTurns(files: readonly SourceFile[]): Promise<ReadDocuments> {
  const problems: Problem[] = [];
  return { documents: await inTurns(files, reader(files, problems)), problems };
}

function reader(files: readonly SourceFile[], problems: Problem[]): (file: SourceFile) => Document {
  const repeated = repeatedLines(files.filter(({ file }) => !MARKDOWN.test(file)));
  return (file) => readDocument(file, repeated, (reason) => problems.push({ file: file.file, reason }));
}

function repeatedLines(files: readonly SourceFile[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of files) {
    for (const line of framingLines(text)) (seen.has(line) ? repeated : seen).add(line);
  }
  return repeated;
}

function readDocument(source: SourceFile, repeated: ReadonlySet<string>, report: (reason: string) => void): Document {
  const { file, sha256, text } = source;
  const markdown = MARKDOWN.test(file) ? outlineMarkdown(text) : undefined;
  const outline: Outline = markdown ?? outlinePlainText(text, repeated);
  const frontMatter = givenMetadata(markdown?.frontMatter ?? '', (fault) => report(`in its front matter, ${fault}`));
  const metadata: Metadata = Object.assign(
    { title: titleOf(file), publisher: null, url: null, date: null, locality: null },
    markdown ? (outline.title ? { title: outline.title } : {}) : pageMetadata(text, outline),
    frontMatter,
    source.given,
  );
  return { file, sha256, text, metadata, sections: outline.sections, leftOut: outline.leftOut };
}

/** A document that shows no title is known by its file's name. */
function titleOf(file: string): string {
  return basename(file, extname(file)).replaceAll(/[-_]+/g, ' ').trim() || file;
}
