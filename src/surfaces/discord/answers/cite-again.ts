import type { Citation } from '../../../answer/answer.ts';
import type { CitationReference } from '../../../answer/reference.ts';
import { withBriefPlaces } from '../places/brief-places.ts';
import type { Context } from '../replying/context.ts';

/** The citations of a message that was sent before; undefined where the document of one has changed since. */
export async function citeAgain(
  references: readonly CitationReference[],
  { app, language }: Pick<Context, 'app' | 'language'>,
): Promise<readonly Citation[] | undefined> {
  const found = await Promise.all(references.map((reference) => app.cite(reference)));
  const citations = found.flatMap((citation) => (citation ? [withBriefPlaces(citation, app.index, language)] : []));
  return citations.length === found.length ? citations : undefined;
}
