import type { IndexedPassage, Snapshot } from './store.ts';

/** A snapshot of one document with so many passages; other labels make other content. */
export function snapshotOf(count: number, label: string): Snapshot {
  return {
    encoder: `words@${label}`,
    version: 1,
    builtAt: '2024-05-06T07:08:09.000Z',
    gazetteerSha256: label === 'plain' ? null : 'cd'.repeat(32),
    localities: [
      {
        id: `old-mill@${label}`,
        kind: 'scenic area',
        name: 'Old Mill Scenic Area',
        names: ['老磨坊'],
        parent: '330824',
        stems: [],
        wholes: ['Old Mill Scenic Area'],
      },
    ],
    documents: [
      {
        file: `${label}.txt`,
        sha256: 'ab'.repeat(32),
        sidecarSha256: null,
        metadata: { title: `Mills of 开化 "${label}"`, publisher: null, url: null, date: '2021-07-01', locality: null },
        leftOut: [{ span: { start: 0, end: 5 }, reason: 'title' }],
      },
    ],
    passages: Array.from({ length: count }, (_, number) => passageOf(number, label)),
  };
}

function passageOf(number: number, label: string): IndexedPassage {
  const start = number * 100;
  const first = { start, end: start + 40 };
  const second = { start: start + 41, end: start + 90 };
  return {
    passage: {
      id: `${label}${number}`.padEnd(12, '_'),
      file: `${label}.txt`,
      section: number % 2 === 0 ? null : 'Upper mill',
      span: { start, end: start + 90 },
      sentences: [first, second],
      about: ['330824'],
      names: ['330824', '330800'],
      byBareName: { about: number % 2 === 0 ? [] : ['330825'], names: ['330825'] },
    },
    key: `key of ${label} ${number}`,
    vectors: {
      whole: Int8Array.of(127, -127, number % 100, 0),
      sentences: [Int8Array.of(-1, 127, -(number % 128), 1), Int8Array.of(0, -128, 5, 127)],
    },
  };
}
