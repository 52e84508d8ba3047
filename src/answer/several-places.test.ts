import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf, type WordLibrary } from '../index/library.fixture.ts';
import type { Quoted } from './answer.ts';
import { type AskOptions, answerQuestion } from './answer-question.ts';
import { BELIEVES_READER } from './calibration.fixture.ts';
import { explain } from './explain.ts';

const about = (county: string, text: string) => `# ${county}\n\n${text}\n`;

const lanterns = (number: number) =>
  about('Kaihua County', `At the festival of spring ${number} lanterns were hung over the bridges of Kaihua County.`);

const DOCUMENTS = {
  'kaihua-1.md': about(
    'Kaihua County',
    'Kaihua County repaired old water mills for millers, who painted each of them.',
  ),
  'kaihua-2.md': about(
    'Kaihua County',
    'A guild of Kaihua County repaired old water mills, with the help of 1,200 pupils.',
  ),
  'kaihua-3.md': about(
    'Kaihua County',
    'Masons came to see how Kaihua County repaired old water mills along its rivers.',
  ),
  'changshan.md': about(
    'Changshan County',
    'A few mills of Changshan County were repaired, with oranges drying on the roofs.',
  ),
  'longyou.md': about('Longyou County', 'The grottoes of Longyou County were opened to visitors, who came by boat.'),
  'lanterns-1.md': lanterns(330),
  'lanterns-2.md': lanterns(350),
  'lanterns-3.md': lanterns(410),
  'lamps.md': about('Changshan County', 'The schools of Changshan County hung lanterns at the festival of spring.'),
  'pact.md': about(
    'Jiangshan City',
    'Jiangshan City and Kecheng District signed a pact on ferries, to build landings.',
  ),
  'kecheng.md': about('Kecheng District', 'Kecheng District signed for ferries, and Kecheng District painted them.'),
};

let library: WordLibrary;
beforeAll(async () => {
  library = await libraryOf(DOCUMENTS);
});

/** The library, with a judge that takes from this probability on for an answer. */
const believing = (fair: number): WordLibrary => {
  const { calibration } = library;
  return { ...library, calibration: { ...calibration, least: { ...calibration.least, fair } } };
};

async function quoted(question: string, options?: AskOptions, asked = library): Promise<Quoted> {
  const answer = await answerQuestion(question, asked, options);
  if (answer.outcome !== 'quoted') throw new Error(`${question}: ${answer.outcome}`);
  return answer;
}

async function filesFor(...asking: Parameters<typeof quoted>): Promise<string[]> {
  return (await quoted(...asking)).citations.map(({ document }) => document.file);
}

/** The files' names up to their numbers. */
async function countiesFor(...asking: Parameters<typeof quoted>): Promise<string[]> {
  return (await filesFor(...asking)).map((file) => file.replace(/(?:-\d)?\.md$/, ''));
}

/** What of the unanswered ones tells which they are. */
const names = ({ unanswered }: Quoted) => unanswered.map(({ name }) => name);

describe('who asks about several places', () => {
  it('hears of each, however many they are', async () => {
    const question = 'What is said of Kaihua, Changshan, Longyou and Kecheng?';
    const counties = await countiesFor(question, undefined, believing(0));
    expect(new Set(counties).size).toBe(4);
    expect(await countiesFor(question, { limit: 2 }, believing(0))).toHaveLength(2);
  });

  it('hears the best about each before the second about one', async () => {
    const question = 'old water mills repaired in Kaihua and Changshan';
    expect(await countiesFor(question, { limit: 2 })).toEqual(['kaihua', 'changshan']);
    expect(await countiesFor(question)).toEqual(['kaihua', 'changshan', 'kaihua']);
    expect(names(await quoted(question))).toEqual([]);
  });

  it('hears of each, however well what is about another answers', async () => {
    const question = 'Which old water mills were repaired in Kaihua and Changshan, and by which millers?';
    expect(await countiesFor(question, {}, believing(0.2))).toEqual(['kaihua', 'changshan', 'kaihua']);
  });

  it('hears of each, however many contradict what is about another', async () => {
    const files = await filesFor('lanterns hung over bridges at the festival of spring in Kaihua and Changshan');
    expect(files).toHaveLength(3);
    expect(files).toContain('lamps.md');
  });

  it('hears all that answers where more is wanted, nothing twice', async () => {
    const { citations } = await quoted('old water mills repaired in Kaihua and Changshan', { limit: 9 });
    expect(citations).toHaveLength(4);
    expect(new Set(citations.map(({ reference }) => reference.passage)).size).toBe(4);
  });

  it('is told about which of them nothing answers', async () => {
    expect(names(await quoted('old water mills repaired in Kaihua and Longyou'))).toEqual(['Longyou County']);
    expect(names(await quoted('old water mills repaired in Kaihua'))).toEqual([]);
  });

  it('is told by another name of which of them the collection has nothing at all', async () => {
    const answer = await quoted('old water mills repaired in Kaihua, Longyou and Chengdu');
    expect(answer).toMatchObject({ missing: [{ name: 'Chengdu' }], unanswered: [{ name: 'Longyou County' }] });
  });

  it('is told another thing where only the limit leaves one of them out', async () => {
    const question = 'mills repaired in Kaihua, Changshan and Longyou';
    const left = await quoted(question, { limit: 1 });
    expect(left.beyondLimit).toMatchObject([{ name: 'Kaihua County' }]);
    expect(names(left)).toEqual(['Longyou County']);
    const enough = await quoted(question, { limit: 2 });
    expect(enough).toMatchObject({ beyondLimit: [], unanswered: [{ name: 'Longyou County' }] });
  });

  it('is not told so of a place that a quote names, or that a copy of one is about', async () => {
    const pact = await quoted('ferries signed in Kecheng and Jiangshan', { limit: 1 });
    expect(pact.citations.map(({ document }) => document.file)).toEqual(['pact.md']);
    expect(pact.beyondLimit).toEqual([]);
    const text =
      'The ferry guild bought forty new boats for the crossings of both counties, and a bell for each of them.';
    const copied = await libraryOf({ 'a.md': about('Kaihua County', text), 'b.md': about('Changshan County', text) });
    const told = await quoted('boats that the ferry guild bought in Kaihua and Changshan', { limit: 1 }, copied);
    expect(told.citations[0].alsoIn).toHaveLength(1);
    expect(told.beyondLimit).toEqual([]);
  });

  it('is not told so of a place that a quote about another names', async () => {
    const answer = await quoted('pact to build landings in Jiangshan, Kecheng and Changshan');
    expect(answer.citations[0].quote).toContain('Kecheng');
    expect(names(answer)).toEqual(['Changshan County']);
  });

  it('is told the same where the places were chosen', async () => {
    const scope = ['330824', '330822', '330825'];
    expect(names(await quoted('old water mills repaired', { scope }))).toEqual(['Longyou County']);
    const counties = await countiesFor('old water mills repaired', { scope });
    expect(counties.slice(0, 2).sort()).toEqual(['changshan', 'kaihua']);
  });

  it('is told nothing more where nothing answers about any', async () => {
    expect(await answerQuestion('submarines in Kaihua and Longyou', library)).toMatchObject({ outcome: 'not-found' });
  });

  it('hears once what is about a part of another', async () => {
    const { citations } = await quoted('old water mills repaired in Quzhou and Kaihua', { limit: 9 });
    expect(citations).toHaveLength(4);
    expect(new Set(citations.map(({ reference }) => reference.passage)).size).toBe(4);
  });

  it('hears how well a passage answers for the place for which it answers best', async () => {
    const question = 'old water mills repaired in Quzhou and Kaihua';
    const { citations, considered } = await quoted(question, { limit: 1 });
    const [lesser = 0, better = 0] = considered
      .filter(({ passage }) => passage.id === citations[0].reference.passage)
      .map(({ probability }) => probability)
      .sort();
    expect(lesser).toBeLessThan(better);
    const { calibration } = library;
    const strong = (lesser + better) / 2;
    const strict = { ...library, calibration: { ...calibration, least: { ...calibration.least, strong } } };
    expect((await quoted(question, { limit: 1 }, strict)).citations[0].reference.strength).toBe('strong');
  });

  it('hears once, and first, what speaks of all of them', async () => {
    const files = await filesFor('ferries signed in Kecheng and Jiangshan');
    expect(files).toEqual(['pact.md', 'kecheng.md']);
  });
});

describe('what is asked of several places', () => {
  it('is read of each alone', async () => {
    const before = library.encoder.read.length;
    const { considered } = await quoted('Which mlils were repaired in Kaihua and Changshan?');
    const alone = ['Which mills were repaired in Kaihua?', 'Which mills were repaired in Changshan?'];
    expect(library.encoder.read.slice(before)).toEqual([
      'Which mills were repaired in Kaihua and Changshan?',
      ...alone,
    ]);
    expect([...new Set(considered.map(({ among }) => among.asked))]).toEqual(alone);
  });

  it('is read of each alone with the names put right', async () => {
    const { considered } = await quoted('mills repaired in Changshn and Kaihua');
    const asked = new Set(considered.map(({ among }) => among.asked));
    expect(asked).toEqual(new Set(['mills repaired in Kaihua', 'mills repaired in Changshan']));
  });

  it('is read of the one that the collection has', async () => {
    const before = library.encoder.read.length;
    const { considered } = await quoted('old water mills repaired in Kaihua and Chengdu');
    expect(new Set(considered.map(({ among }) => among.asked))).toEqual(
      new Set(['old water mills repaired in Kaihua']),
    );
    expect(library.encoder.read.slice(before)).toHaveLength(2);
  });

  it('has half as many passages again looked at closely as what is asked of one', async () => {
    const counties = ['Kaihua', 'Changshan', 'Longyou'];
    const files = counties.flatMap((name) =>
      Array.from({ length: 15 }, (_, number) => {
        return [`${name}-${number}.md`, about(`${name} County`, `${name} County has mill ${number} on its river.`)];
      }),
    );
    const lent = { ...(await libraryOf(Object.fromEntries(files))), calibration: BELIEVES_READER };
    const looksFor = async (question: string) => {
      const looks = { read: 0, aligned: 0 };
      const read = async () => {
        looks.read++;
        return -5;
      };
      const align = async () => {
        looks.aligned++;
        return 0;
      };
      const reader = { id: 'reader@000000000001', backlog: 0, read };
      await answerQuestion(question, { ...lent, reader, encoder: { ...lent.encoder, align } });
      return looks;
    };
    expect(await looksFor('mills of Kaihua')).toEqual({ read: 8, aligned: 12 });
    expect(await looksFor('mills of Kaihua and Changshan')).toEqual({ read: 12, aligned: 18 });
    expect(await looksFor('mills of Kaihua, Changshan and Longyou')).toEqual({ read: 12, aligned: 18 });
  });

  it('is read as it is written where it has a phrase in quotation marks, or names one place', async () => {
    for (const question of ['"mills" repaired in Kaihua and Changshan', 'mills repaired in Kaihua']) {
      const before = library.encoder.read.length;
      await answerQuestion(question, library);
      expect(library.encoder.read.slice(before)).toEqual([question]);
    }
  });

  it('is asked of each, however many they are', async () => {
    const question = 'mills repaired in Kaihua, Changshan, Longyou, Jiangshan and Kecheng';
    const answer = await quoted(question);
    expect(new Set(answer.considered.map(({ among }) => among)).size).toBe(5);
    expect((await countiesFor(question)).slice(0, 2).sort()).toEqual(['changshan', 'kaihua']);
    expect(names(answer)).toEqual(['Longyou County', 'Jiangshan City', 'Kecheng District']);
  });

  it('is explained for each, with the passages about it', async () => {
    const answer = await quoted('mills repaired in Kaihua and Changshan');
    expect(explain(answer, library.index, 3)).toMatchObject([
      {
        among: { reach: 'about', asked: 'mills repaired in Kaihua', localities: [{ name: 'Kaihua County' }] },
        passages: [{ rank: 1, fate: { leftOut: null } }, { rank: 2 }, { rank: 3 }, { rank: 4 }, { rank: 5 }],
      },
      {
        among: { asked: 'mills repaired in Changshan', localities: [{ name: 'Changshan County' }] },
        passages: [{ rank: 7, file: 'changshan.md', fate: { leftOut: null } }, { rank: 8 }],
      },
    ]);
  });
});
