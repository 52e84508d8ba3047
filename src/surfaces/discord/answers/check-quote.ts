import type { CitationReference } from '../../../answer/reference.ts';
import type { Standing, VerifiedCitation } from '../../../answer/verify-citation.ts';
import type { Language } from '../language/language.ts';
import type { Context } from '../replying/context.ts';
import type { Control } from '../replying/control.ts';
import { Refusal } from '../replying/error-reply.ts';
import { field } from '../writing/field.ts';
import { notice, type Outgoing, privately } from '../writing/outgoing.ts';
import { parseActionId } from './action-id.ts';
import { linesOf } from './render-citation.ts';

/** Of a file's name, by `weigh`. */
const FILE_ROOM = 300;

/** Reads the file of a quote once more, and says whether the quote still stands there. */
export const checkQuote: Control = ({ id }, context) => {
  const request = parseActionId('check1', id);
  return request && check(request.citations[0], context).then(privately);
};

/** @throws Refusal when the passage is not in the index any more */
async function check(reference: CitationReference, { app, language }: Context): Promise<Outgoing> {
  const verified = await app.verify(reference);
  if (!verified) throw new Refusal(language.say('trouble.documentsChanged'));
  return renderCheck(verified, language);
}

/** What became of a quote, in one sentence, and below it by what that was found. */
export function renderCheck(verified: VerifiedCitation, language: Language): Outgoing {
  const { say } = language;
  const { file, outcome, indexed, length, found, sha256 } = verified;
  const facts = [
    say('check.compared', { file: field(file, FILE_ROOM), count: length }),
    ...(outcome === 'same'
      ? [placeOf(indexed, language)]
      : [
          say('check.was', { place: placeOf(indexed, language) }),
          ...(found ? [say('check.is', { place: placeOf(found, language) })] : []),
        ]),
    sha256.found === sha256.indexed
      ? say('check.sameHash', { hash: sha256.indexed })
      : say('check.indexedHash', { hash: sha256.indexed }),
    ...(sha256.found !== null && sha256.found !== sha256.indexed ? [say('check.hash', { hash: sha256.found })] : []),
  ];
  const advice = found === null ? [say('check.askAgain')] : [];
  return notice([`**${say(`check.${outcome}`)}**`, ...advice, ...facts.map((fact) => `-# ${fact}`)].join('\n'));
}

/** "lines 11–12 · characters 812–1290" */
function placeOf({ lines, span }: Standing, language: Language): string {
  return `${linesOf(lines, language)} · ${language.say('copy.span', { ...span })}`;
}
