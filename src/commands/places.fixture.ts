import { Shell } from '../cli.fixture.ts';

/** Documents about four places, two of which have the same name, and one about none. */
export const PLACES = {
  'kaihua.txt':
    'Mills of Kaihua County\n\nRelease time:2022-03-30\n\nKaihua County has 90 mills on its river. The mills of Kaihua grind the rice of all villages.\n',
  'hejing.txt':
    'Mills of Hejing County\n\nRelease time:2023-08-08\n\nHejing County has 12 mills on its river. The mills of Hejing grind the wheat of the steppe.\n',
  'beijing.txt':
    'Lanterns of Chaoyang District, Beijing\n\nChaoyang District of Beijing hangs 300 lanterns along its streets on the fifteenth evening of the year.\n',
  'changchun.txt':
    'Lanterns of Chaoyang District, Changchun\n\nChaoyang District of Changchun hangs 70 lanterns, which its schools have made of paper and of bamboo.\n',
  'lamps.txt':
    'Lamps\n\nA lamp needs oil and a wick. The oil is pressed from rape seeds, the wick is spun from cotton.\n',
};

/** A shell with the documents about places, and more, and their index. */
export function placesShell(more: Readonly<Record<string, string>> = {}): Promise<Shell> {
  return Shell.indexed({ ...PLACES, ...more });
}
