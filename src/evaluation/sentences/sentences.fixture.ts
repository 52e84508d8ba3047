import { setFolder } from '../beir/set.fixture.ts';

const MILLS = 'The mills of Huabu stand on the upper river. Each was built of ninety stones. Millers rest in winter.';
const TEA = 'Tea is picked by hand. The leaves are dried in the sun for two days. Then they are sold in the harbour.';

function sentencesOf(name: string, context: string): { _id: string; text: string; context: string }[] {
  return context.split(/(?<=\.) /).map((text, at) => ({ _id: `${name}-${at}`, text, context }));
}

/** A folder with a small set of sentences, each with its paragraph. */
export function sentenceFolder(): Promise<string> {
  return setFolder({
    corpus: [...sentencesOf('mills', MILLS), ...sentencesOf('tea', TEA)],
    queries: [
      { _id: 'q1', text: 'How many stones was each mill built of?' },
      { _id: 'q2', text: 'Where are the leaves of tea dried?' },
    ],
    judgements: { 'qrels.tsv': 'q1\tmills-1\t1\nq2\ttea-1\t1\n' },
  });
}
