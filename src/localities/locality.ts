/** What a locality is; of the kinds that China's divisions have, and of those that documents show besides. */
export const LOCALITY_KINDS = [
  'province',
  'municipality',
  'autonomous region',
  'special administrative region',
  'city',
  'prefecture',
  'autonomous prefecture',
  'league',
  'district',
  'county',
  'county-level city',
  'autonomous county',
  'banner',
  'autonomous banner',
  'new area',
  'forestry district',
  'special district',
  'subdistrict',
  'town',
  'township',
  'village',
  'scenic area',
  'institution',
  'country',
  'other',
] as const;

export type LocalityKind = (typeof LOCALITY_KINDS)[number];

/** Whether it is in the built-in gazetteer: their ids are division codes. */
export function isDivision({ id }: Pick<Locality, 'id'>): boolean {
  return /^\d{6}$/.test(id);
}

/** Something that passages are filed by: a division, a town, an institution. */
export interface Locality {
  /** The division code ("652827"); a name and its parent for what documents show; the operator's own for what they add. */
  readonly id: string;
  readonly kind: LocalityKind;
  /** As it is shown: "Hejing County". */
  readonly name: string;
  /** Other names as they are shown: "和静县", "He Jing". */
  readonly names: readonly string[];
  /** The id of what it lies in; null for what lies in nothing that is known. */
  readonly parent: string | null;
  /**
   * Names that a kind may go with, or may not ("Hejing", "the county of Hejing", 和静, 和静县): pinyin by syllable and
   * small ("he jing"), customary names by word ("bayingolin", "inner mongolia"), Chinese without its kind ("和静").
   */
  readonly stems: readonly string[];
  /** Names that are whole by themselves: "Smart New City", "SIT". */
  readonly wholes: readonly string[];
}
