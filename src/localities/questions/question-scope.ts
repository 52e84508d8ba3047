import { slice } from '../../text/span.ts';
import type { Coverage } from '../coverage.ts';
import type { Gazetteer } from '../gazetteer.ts';
import type { Locality } from '../locality.ts';
import { withoutAddresses } from './addresses.ts';
import { partExcluded } from './excluded-names.ts';
import { type QuestionName, questionNames } from './question-names.ts';

/** A name that may mean several localities which the collection has. */
export interface OpenName {
  readonly written: string;
  readonly candidates: readonly Locality[];
}

/** Where a question asks. */
export interface QuestionScope {
  readonly localities: readonly Locality[];
  /** What is about these, or their parts, is not wanted: "in Quzhou, except Kaihua". */
  readonly excluded: readonly Locality[];
  /** What has to be asked back; null where all is clear. */
  readonly open: OpenName | null;
  /** Every name of a locality in it, what is excluded with the words that say so. */
  readonly names: readonly QuestionName[];
}

/** Finds the localities that a question names. */
export function questionScope(question: string, gazetteer: Gazetteer, coverage: Coverage): QuestionScope {
  const found = questionNames(question, gazetteer, coverage).map((name) => widened(name, gazetteer));
  const { asked, excluded } = partExcluded(question, found);
  const open = asked.find(({ localities }) => localities.length > 1 && localities.some((one) => coverage.names(one)));
  return {
    localities: withoutAddresses(
      question,
      asked.filter((name) => name !== open),
      gazetteer,
    ),
    excluded: withoutAddresses(question, excluded, gazetteer),
    open: open ? { written: slice(question, open.span), candidates: open.localities } : null,
    names: [...asked, ...excluded].sort((a, b) => a.span.start - b.span.start),
  };
}

/** Where one namesake holds the others, as the province of Jilin does its city, that one is meant. */
export function widened({ localities, ...name }: QuestionName, gazetteer: Gazetteer): QuestionName {
  const widest = localities.find((one) => localities.every((other) => gazetteer.isWithin(other, one)));
  return { ...name, localities: widest ? [widest] : localities };
}

/** A question with blanks in the place of some of the names in it, so that all else keeps its place. */
export function withoutNames(question: string, names: readonly QuestionName[]): string {
  return names.reduceRight((text, { span: { start, end } }) => {
    const blank = endOfName(question, end);
    return `${text.slice(0, start)}${' '.repeat(blank - start)}${text.slice(blank)}`;
  }, question);
}

/** Behind a name. */
const POSSESSIVE = /['’]s(?![\p{L}\p{N}])/uy;

/** 市长 is a mayor, 县委 a county's committee: words that begin with the kind of a name. But 长虹乡 is a township. */
const OFFICE = /[省市县区州旗镇乡](?:长(?!\p{Script=Han}{1,2}[镇乡村街])|委(?!员)|政府)|市民(?![政族营主])/uy;

/** Where a name ends, with its possessive, or without what belongs to the word behind it. */
function endOfName(question: string, end: number): number {
  POSSESSIVE.lastIndex = end;
  OFFICE.lastIndex = end - 1;
  if (OFFICE.test(question)) return end - 1;
  return POSSESSIVE.test(question) ? POSSESSIVE.lastIndex : end;
}
