import type { Life } from './life.ts';
import { seeded, type Random } from './random.ts';
import { schoolCohort } from './school.ts';

/** A pupil at the end of key stage 4 in summer 2018. */
export interface Pupil {
  readonly child: string;
  readonly isMatched: boolean;
  readonly attainment8: number | null;
  readonly results: readonly (readonly [subject: string, grade: string])[];
}

const others = [
  'Geography',
  'History',
  'Art and design',
  'Food preparation and nutrition',
  'Religious studies',
  'Music',
];

/** Those of year 11 in care all through the return's year. Without a UPN nobody is matched; a few were entered for nothing. */
export const pupilsOf = (lives: readonly Life[]): Pupil[] =>
  schoolCohort(lives, 15, 15).map(({ child, noUpn }) => {
    const random = seeded(`summer 2018 of ${child}`);
    const isMatched = !noUpn && !random.chance(0.05);
    if (!isMatched) return { child, isMatched, attainment8: null, results: [] };
    if (random.chance(0.2)) return { child, isMatched, attainment8: 0, results: [] };
    return { child, isMatched, ...examined(random) };
  });

function examined(random: Random): Pick<Pupil, 'attainment8' | 'results'> {
  const ability = random.weighted([
    [1, 30],
    [2, 26],
    [3, 18],
    [4, 14],
    [5, 8],
    [6, 4],
  ]);
  const grade = () => Math.max(0, ability + random.int(-1, 1));
  const [language, literature, maths, science] = [grade(), grade(), grade(), grade()];
  const chosen = random
    .shuffled(others)
    .slice(0, random.int(0, 4))
    .map((subject) => [subject, grade()] as const);
  const best = (numbers: number[], slots: number) =>
    numbers
      .toSorted((a, b) => b - a)
      .slice(0, slots)
      .reduce((sum, each) => sum + each, 0);
  // English and mathematics count twice, three slots are for science and the humanities, three for the rest.
  const humanities = chosen.filter(([subject]) => subject === 'History' || subject === 'Geography');
  const open = chosen.filter((one) => !humanities.includes(one));
  return {
    attainment8:
      2 * Math.max(language, literature) +
      2 * maths +
      best([science, science, ...humanities.map(([, number]) => number)], 3) +
      best([Math.min(language, literature), ...open.map(([, number]) => number)], 3),
    results: [
      ['English language', written(language)],
      ['English literature', written(literature)],
      ['Mathematics', written(maths)],
      ['Combined science', science === 0 ? 'U' : `${science}-${science}`],
      ...chosen.map(([subject, number]) => [subject, written(number)] as const),
    ],
  };
}

const written = (grade: number): string => (grade === 0 ? 'U' : `${grade}`);
