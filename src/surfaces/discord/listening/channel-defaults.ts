import type { WantedBounds } from '../../../answer/bounds.ts';
import type { WantedScope } from '../../../answer/scope.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import { questionScope } from '../../../localities/questions/question-scope.ts';
import { readSyntax } from '../../../search/read-syntax.ts';
import type { Context } from '../replying/context.ts';

/** Where a question is asked: where it names, else where its channel asks; what is gone since is left out. */
export function channelScope(question: string, { app: { index }, channel }: Context): WantedScope {
  const known = channel.localities.filter((id) => index.gazetteer.get(id));
  return known.length === 0 || namesPlace(question, index) ? 'from-question' : known;
}

/** The documents that are asked in a channel; no bounds for all. */
export function channelDocuments({ app: { index }, channel }: Context): Pick<WantedBounds, 'documents'> {
  const known = new Set(index.snapshot.documents.map(({ file }) => file));
  const [first, ...others] = channel.documents.filter((file) => known.has(file));
  return first === undefined ? {} : { documents: [first, ...others] };
}

/** Whether a question says where it asks. */
function namesPlace(question: string, { gazetteer, localities }: PassageIndex): boolean {
  return questionScope(readSyntax(question).asked, gazetteer, localities).names.length > 0;
}
