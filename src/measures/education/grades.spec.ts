import type { ExamResult } from '../../domain/history/history.ts';
import { gradesBy } from './grades.ts';

const results = (...told: readonly (readonly [year: number, subject: string, grade: string])[]) =>
  told.map(([academicYear, subject, grade]): ExamResult => ({ academicYear, subject, grade }));

it.each<[why: string, ExamResult[], passes: number]>([
  ['nothing', [], 0],
  ['a 4', results([2018, 'history', '4']), 1],
  ['a 3', results([2018, 'history', '3']), 0],
  ['a U and an X', results([2018, 'history', 'U'], [2018, 'art', 'X']), 0],
  ['both of combined science', results([2018, 'combined science', '4-4']), 2],
  ['one of combined science', results([2018, 'combined science', '4-3']), 1],
  ['sat a year early', results([2017, 'history', '4']), 1],
  ['sat a year late', results([2019, 'history', '4']), 0],
  ['the same subject twice', results([2017, 'history', '5'], [2018, 'history', '4']), 1],
  ['the better of two sittings', results([2017, 'history', '3'], [2018, 'history', '4']), 1],
])('passes by summer 2018: %s', (_, told, passes) => {
  expect(gradesBy(told, 2018).passes(4)).toBe(passes);
});

it.each<[why: string, ExamResult[], best: number | null]>([
  ['nothing', results([2018, 'history', '9']), null],
  ['failed', results([2018, 'english language', 'U']), 0],
  ['language', results([2018, 'english language', '5'], [2018, 'english literature', '4']), 5],
  ['literature', results([2018, 'english language', '3'], [2018, 'english literature', '4']), 4],
  [
    'the better of two sittings',
    results([2017, 'english language', '5'], [2018, 'english language', '4']),
    5,
  ],
])('best in English: %s', (_, told, best) => {
  expect(gradesBy(told, 2018).best('english language', 'english literature')).toBe(best);
});
