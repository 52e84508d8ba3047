import type { Source } from '../../../answer/sources.ts';

/** What a document is called where it is shown: its title, or its file where that shows nothing. */
export function titleOf({ title, file }: Pick<Source, 'title' | 'file'>): string {
  return isShown(title) ? title : file;
}

/** Whether one sees anything of a text. */
export function isShown(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}
