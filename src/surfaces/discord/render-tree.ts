import {
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';
import { localityCard } from '../../index/locality-card.ts';
import { localityTree } from '../../index/locality-tree.ts';
import type { PassageIndex } from '../../index/passage-index.ts';
import { ELLIPSIS, label } from './field.ts';
import { type FoldedTree, foldTree, type TreeLine } from './fold-tree.ts';
import { title } from './heading.ts';
import { button, framed, type Outgoing, rows, text } from './outgoing.ts';
import { formatTreeId } from './place-id.ts';
import { plainName, shortName } from './place-name.ts';
import { weigh } from './weight.ts';
import { wording } from './wording.ts';

/** As many as Discord takes in a list to choose from, and as one sees at a glance. */
const MAX_LINES = 25;
const LONGEST = 100;
/** By `weigh`, of the names on one line; with all else on 25 lines, they stay below `MESSAGE_ROOM`. */
const CHAIN_ROOM = 105;
const CHAINED = ' › ';

/** The places that a collection has passages about, or those in one of them, as a tree that has room in a message. */
export function renderTree(within: string | null, index: PassageIndex): Outgoing {
  const tree = foldTree(localityTree(within, index), MAX_LINES);
  const texts = [
    ...(within === null ? renderTop(index) : renderTopOf(within, index)),
    tree.lines.length > 0 ? renderLines(tree) : noneIn(within, index),
    ...(tree.lines.length > 0 ? [`-# ${wording.countsExplained}`] : []),
  ];
  return framed(null, [...texts.map(text), ...openRow(within, tree), ...upRow(within, index)]);
}

function renderTop({ passages }: PassageIndex): string[] {
  const placeless = passages.filter(({ about }) => about.length === 0).length;
  return [title(wording.places), ...(placeless > 0 ? [`-# ${wording.placeless(placeless)}`] : [])];
}

function renderTopOf(id: string, index: PassageIndex): string[] {
  const { locality, passages, documents } = localityCard(id, index);
  const top = title(wording.partsOf(locality.name));
  return passages === 0 ? [top] : [top, `-# ${wording.passagesIn(passages, documents)}`];
}

function renderLines({ lines, rest }: FoldedTree): string {
  return [...lines.map(renderLine), ...(rest > 0 ? [`- ${wording.otherPlacesHere(rest)}`] : [])].join('\n');
}

function renderLine({ node, above, depth, folded }: TreeLine): string {
  const entry = `${'  '.repeat(depth)}- ${wording.withCount(chain([...above, node].map(shortName)), node.passages)}`;
  return folded === 0 ? entry : `${entry} ${wording.foldedParts(folded)}`;
}

/** The last name counts most, and then the first. */
function chain(names: readonly string[]): string {
  const all = names.join(CHAINED);
  return weigh(all) <= CHAIN_ROOM ? all : [names[0], ELLIPSIS, names.at(-1)].join(CHAINED);
}

function noneIn(within: string | null, { gazetteer }: PassageIndex): string {
  const locality = within === null ? undefined : gazetteer.get(within);
  return locality ? wording.noParts(shortName(locality)) : wording.noPlaces;
}

/** A list of all that are shown, to open one of them. */
function openRow(within: string | null, { lines }: FoldedTree): APIActionRowComponent<APIStringSelectComponent>[] {
  const customId = formatTreeId(within);
  const options = lines.flatMap(({ node }): APISelectMenuOption[] => {
    const { id, parts, passages } = node;
    if (id.length > LONGEST) return [];
    const description = label(wording.partsAndPassages(parts.length, passages), LONGEST);
    return [{ label: plainName(node, LONGEST), value: id, description }];
  });
  if (customId === undefined || options.length === 0) return [];
  const list: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: wording.openPlace,
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [list] }];
}

function upRow(within: string | null, { gazetteer }: PassageIndex) {
  const locality = within === null ? undefined : gazetteer.get(within);
  if (!locality) return [];
  const [around] = gazetteer.around(locality);
  const customId = formatTreeId(around?.id ?? null);
  return customId === undefined ? [] : rows([button(wording.up, customId)]);
}
