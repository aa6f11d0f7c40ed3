import type { CouncilFiles } from './council.ts';
import { people } from './scenarios.ts';

/**
 * The files as they would be had one child's third placement never begun: the second goes on instead. The child
 * stays in care and in a foster placement in the district. Throws a RangeError when the child has no such rows.
 */
export function removeThirdPlacement(files: CouncilFiles): CouncilFiles {
  const lines = files['episodes.csv'].split('\n');
  const [header = '', ...rows] = lines;
  const ofChild = rows.filter((row) => row.startsWith(`${people.thirdPlacement.child},`));
  const [, second, third] = ofChild;
  if (ofChild.length !== 3 || !second || !third) throw new RangeError('The child has not three placements.');

  const columns = header.split(',');
  const ending = ['DEC', 'REC', 'REASON_PLACE_CHANGE'].map((column) => columns.indexOf(column));
  const reopened = second
    .split(',')
    .map((cell, i) => (ending.includes(i) ? '' : cell))
    .join(',');
  const kept = lines.flatMap((line) => (line === third ? [] : line === second ? [reopened] : [line]));
  return { ...files, 'episodes.csv': kept.join('\n') };
}
