import type { Span } from '../../text/span.ts';
import type { FoundName } from '../find-names.ts';
import { splitName } from '../kinds.ts';
import type { ShownName } from './shown-names.ts';

/** Characters that part words; none is in a name. */
const NAME = '(?:(?![的了在和与及或是有为从到对把被这那其各])\\p{Script=Han})';

/** 柯城区|石梁镇: what follows a division lies in it. */
const PLACE = new RegExp(`${NAME}{2,5}?(?:街道|风景名胜区|风景区|景区|新区|新城|镇|乡|村)(?![镇乡村民庄])`, 'uy');

/** 沈阳|工学院: a school keeps the name of its city. */
const INSTITUTION = new RegExp(`${NAME}{0,6}?(?:大学|学院|中学|小学|学校|医院|博物馆|图书馆)`, 'uy');

/** What a Chinese text itself shows to be a locality, by writing its kind with it, right after a division's name. */
export function findShownHanNames(text: string, names: readonly FoundName[]): ShownName[] {
  return names
    .filter(({ script }) => script === 'han')
    .flatMap((division) => institutionAfter(text, division) ?? placeAfter(text, division) ?? []);
}

function institutionAfter(text: string, { span: { start, end } }: FoundName): ShownName | undefined {
  const rest = matchAt(INSTITUTION, text, end);
  return rest && { name: text.slice(start, rest.end), kind: 'institution', span: { start, end: rest.end } };
}

function placeAfter(text: string, { span, kinds }: FoundName): ShownName | undefined {
  const found = kinds ? matchAt(PLACE, text, span.end) : undefined;
  if (!found) return undefined;
  const name = text.slice(found.start, found.end);
  return { name, kind: splitName(name)?.kinds[0] ?? 'new area', span: found };
}

function matchAt(pattern: RegExp, text: string, start: number): Span | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match ? { start, end: start + match[0].length } : undefined;
}
