import type { PassageIndex } from '../../../../index/passage-index.ts';
import type { AddedDocument } from '../../../../kept/added/added-document.ts';
import type { Language } from '../../language/language.ts';
import { labelFor } from '../../places/place-label.ts';
import { placeNames } from '../../places/place-name.ts';
import { field } from '../../writing/field.ts';
import { framed, type Outgoing, rows, text } from '../../writing/outgoing.ts';
import { type Undoing, undoButton } from './undo-id.ts';

const TITLE_ROOM = 300;
const FILE_ROOM = 200;
const MAX_PLACES = 5;

/** A document that was added or restored, as its server sees it, with what takes that back. */
export function renderDocument(
  said: 'added' | 'restored',
  { file, title, date, localities, passages, token }: AddedDocument,
  { gazetteer }: PassageIndex,
  language: Language,
): Outgoing {
  const { say } = language;
  const labels = localities.map((label) => labelFor(label, gazetteer, language));
  const facts = [
    date === null ? say('running.add.undated') : language.date(date),
    labels.length === 0 ? say('running.add.placeless') : placeNames(labels, MAX_PLACES, language),
    say('places.passages', { count: passages }),
  ];
  const name = `**${field(title, TITLE_ROOM)}**`;
  const lines = [say(`running.add.${said}`, { name }), `-# ${facts.join(' · ')}`, `-# ${field(file, FILE_ROOM)}`];
  return withUndo(lines.join('\n'), { undo: 'remove', token }, language);
}

/** Words of what was done, and a button that takes it back. */
export function withUndo(words: string, undoing: Undoing, language: Language): Outgoing {
  return framed(null, [text(words), ...rows([undoButton(undoing, language)])]);
}
