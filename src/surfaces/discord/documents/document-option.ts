import { documentsMeant, findDocuments } from '../../../answer/find-documents.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { IndexedDocument } from '../../../index/store.ts';
import type { Language } from '../language/language.ts';
import { LONGEST_COMPLETION, MOST_COMPLETIONS } from '../replying/completed-option.ts';
import type { Context } from '../replying/context.ts';
import { Refusal } from '../replying/error-reply.ts';
import { field, label } from '../writing/field.ts';
import { documentOfToken, documentToken } from './document-token.ts';

const TITLE_ROOM = 80;
const WRITTEN_ROOM = 100;
const MAX_NAMESAKES = 4;
const FILE_ROOM = 80;

/** Before the token of a document whose file is longer than a completion. */
const BY_TOKEN = 'document~';

/** The documents that may be meant by what is typed so far, each with its date. */
export function documentChoices(typed: string, { app, language }: Context) {
  return findDocuments(typed, app.index, MOST_COMPLETIONS).map(({ file, metadata: { title, date } }) => ({
    name:
      date === null
        ? label(title, LONGEST_COMPLETION)
        : language.say('bounds.completion', { title: label(title, TITLE_ROOM), date }),
    value: file.length <= LONGEST_COMPLETION ? file : `${BY_TOKEN}${documentToken(file)}`,
  }));
}

/**
 * The document that is meant by what was written in such an option.
 * @throws Refusal when nothing is called so, or several are
 */
export function documentMeant(written: string, index: PassageIndex, language: Language): IndexedDocument {
  const chosen = written.startsWith(BY_TOKEN) && documentOfToken(written.slice(BY_TOKEN.length), index);
  if (chosen) return chosen;
  const [only, ...others] = documentsMeant(written, index);
  const shown = field(written, WRITTEN_ROOM);
  if (!only) throw new Refusal(language.say('trouble.question.document', { file: shown }));
  if (others.length === 0) return only;
  const files = [only, ...others].map(({ file }) => `\`${field(file, FILE_ROOM)}\``);
  throw new Refusal(
    language.say('bounds.several', { written: shown, names: language.listed(files, MAX_NAMESAKES, 'or') }),
  );
}
