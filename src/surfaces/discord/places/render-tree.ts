import {
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { localityCard } from '../../../index/locality-card.ts';
import { type LocalityNode, localityTree } from '../../../index/locality-tree.ts';
import type { PassageIndex } from '../../../index/passage-index.ts';
import type { Language } from '../language/language.ts';
import { ELLIPSIS, label } from '../writing/field.ts';
import { title } from '../writing/heading.ts';
import { button, framed, type Outgoing, rows, text } from '../writing/outgoing.ts';
import { weigh } from '../writing/weight.ts';
import { type FoldedTree, foldTree, type TreeLine } from './fold-tree.ts';
import { formatTreeId } from './place-id.ts';
import { cardFor, labelFor, placeLabel } from './place-label.ts';
import { plainName, shortName } from './place-name.ts';
import { passagesIn } from './render-card.ts';

/** As many as Discord takes in a list to choose from, and as one sees at a glance. */
const MAX_LINES = 25;
const LONGEST = 100;
/** By `weigh`, of the names on one line; with all else on 25 lines, they stay below `MESSAGE_ROOM`. */
const CHAIN_ROOM = 105;
const CHAINED = ' › ';

/** The places that a collection has passages about, or those in one of them, as a tree that has room in a message. */
export function renderTree(within: string | null, index: PassageIndex, language: Language): Outgoing {
  const tree = foldTree(
    localityTree(within, index).map((node) => nodeFor(node, index, language)),
    MAX_LINES,
  );
  const texts = [
    ...(within === null ? renderTop(index, language) : renderTopOf(within, index, language)),
    tree.lines.length > 0 ? renderLines(tree, language) : noneIn(within, index, language),
    ...(tree.lines.length > 0 ? [`-# ${language.say('places.countsExplained')}`] : []),
  ];
  return framed(null, [...texts.map(text), ...openRow(within, tree, language), ...upRow(within, index, language)]);
}

function nodeFor(node: LocalityNode, index: PassageIndex, language: Language): LocalityNode {
  const parts = node.parts.map((part) => nodeFor(part, index, language));
  return { ...labelFor(node, index.gazetteer, language), parts };
}

function renderTop({ passages }: PassageIndex, language: Language): string[] {
  const placeless = passages.filter(({ about }) => about.length === 0).length;
  return [
    title(language.say('places.all')),
    ...(placeless > 0 ? [`-# ${language.say('places.placeless', { count: placeless })}`] : []),
  ];
}

function renderTopOf(id: string, index: PassageIndex, language: Language): string[] {
  const { locality, passages, documents } = cardFor(localityCard(id, index), index.gazetteer, language);
  const top = title(language.say('places.partsOf', { name: locality.name }));
  return passages === 0 ? [top] : [top, `-# ${passagesIn(passages, documents, language)}`];
}

function renderLines({ lines, rest }: FoldedTree, language: Language): string {
  return [
    ...lines.map((line) => renderLine(line, language)),
    ...(rest > 0 ? [`- ${language.say('places.othersHere', { count: rest })}`] : []),
  ].join('\n');
}

function renderLine({ node, above, depth, folded }: TreeLine, language: Language): string {
  const entry = `${'  '.repeat(depth)}- ${language.say('places.withCount', { name: chain([...above, node].map(shortName)), count: node.passages })}`;
  return folded === 0
    ? entry
    : `${entry} ${language.say('places.foldedParts', { parts: language.say('places.parts', { count: folded }) })}`;
}

/** The last name counts most, and then the first. */
function chain(names: readonly string[]): string {
  const all = names.join(CHAINED);
  return weigh(all) <= CHAIN_ROOM ? all : [names[0], ELLIPSIS, names.at(-1)].join(CHAINED);
}

function noneIn(within: string | null, { gazetteer }: PassageIndex, language: Language): string {
  const locality = within === null ? undefined : gazetteer.get(within);
  return locality
    ? language.say('places.noParts', { name: shortName(placeLabel(locality, gazetteer, language)) })
    : language.say('places.none');
}

/** A list of all that are shown, to open one of them. */
function openRow(
  within: string | null,
  { lines }: FoldedTree,
  language: Language,
): APIActionRowComponent<APIStringSelectComponent>[] {
  const customId = formatTreeId(within);
  const options = lines.flatMap(({ node }): APISelectMenuOption[] => {
    const { id, parts, passages } = node;
    if (id.length > LONGEST) return [];
    const description = label(partsAndPassages(parts.length, passages, language), LONGEST);
    return [{ label: plainName(node, language, LONGEST), value: id, description }];
  });
  if (customId === undefined || options.length === 0) return [];
  const list: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: language.say('places.open'),
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [list] }];
}

/** For an entry of the list, which knows no Markdown. */
function partsAndPassages(parts: number, passages: number, { say }: Language): string {
  const counted = say('places.passages', { count: passages });
  return parts === 0
    ? counted
    : say('places.partsAndPassages', { parts: say('places.parts', { count: parts }), passages: counted });
}

function upRow(within: string | null, { gazetteer }: PassageIndex, language: Language) {
  const locality = within === null ? undefined : gazetteer.get(within);
  if (!locality) return [];
  const [around] = gazetteer.around(locality);
  const customId = formatTreeId(around?.id ?? null);
  return customId === undefined ? [] : rows([button(language.say('places.up'), customId)]);
}
