import { seeded } from '../../../src/demo/random.ts';
import type { Rows } from './tables.ts';

/** Workers to whom young people are allocated, with their roles; gives their ids. Of 25, one is a team and one has another role. */
export function makeWorkers(rows: Rows, children: number): string[] {
  return Array.from({ length: Math.max(25, Math.ceil(children / 27)) }, (_, number) => {
    const random = seeded(`worker ${number}`);
    const hex = () => random.int(0, 0xffffff).toString(16).padStart(6, '0');
    const id = `00000000-0000-4000-8000-${hex()}${hex()}`;
    const isTeam = number % 25 === 24;
    rows.worker.push([
      id,
      `W${number}`,
      isTeam ? `Duty ${number}` : `Worker ${number}`,
      `Team ${number % 40}`,
      !isTeam,
    ]);
    const role = number % 25 === 23 ? 'social-worker' : 'personal-adviser';
    // One in thirty became something else in the year.
    const end = number % 30 === 7 ? '2024-11-01' : null;
    if (!isTeam) rows.worker_role.push([id, role, '2012-01-01', end]);
    return id;
  });
}
