import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { PostEnd } from '../domain/workforce/post-ends.ts';
import { csv, ukDate, type Cell } from './csv.ts';
import { worker, type Worker } from './worker.ts';
import { workers } from './workers.ts';

/** Social workers who had left by the last day. They hold no children then, so nobody is dealt to them. */
const leavers: readonly (readonly [worker: Worker, fte: number, because: PostEnd])[] = [
  [left(71, 'Adele Cawthra', 'North', '2014-05-12', '2018-03-19'), 1, 'resigned'],
  [left(72, 'Benedict Oyston', 'South', '2012-11-05', '2018-06-25'), 1, 'moved to adult services'],
  [left(73, 'Candice Throup', 'East', '2015-02-16', '2018-09-03'), 1, 'became agency'],
  [left(74, 'Desmond Arkle', 'West', '2010-08-23', '2018-10-29'), 0.6, 'retired'],
  [left(75, 'Elspeth Vickerman', 'North', '2016-10-10', '2017-07-31'), 1, 'career break'],
];

function left(number: number, name: string, side: string, start: PlainDate, end: PlainDate): Worker {
  return worker(`W0${number}`, name, `Children in Care ${side}`, 'social-worker', start, end);
}

/** Those of whom nothing is told but that they worked here, beside the workers who have children and young people. */
export const formerWorkers: readonly Worker[] = leavers.map(([one]) => one);

/** Social workers from an agency; the first two stand in for a vacancy. */
const fromAgency = ['W033', 'W045', 'W055'];
const covering = fromAgency.slice(0, 2);
const partTime: Readonly<Record<string, number>> = { W030: 0.8, W036: 0.6, W041: 0.8, W049: 0.5, W005: 0.8 };
const ended: Readonly<Record<string, PostEnd>> = { W013: 'retired', W014: 'resigned', W016: 'promoted' };
const withPosts = ['social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer'];

/** A post for each worker in each role, as long as they held it, and what nobody holds. */
export const postsCsv = (): string => {
  const held = workers.filter(({ role, isNamed }) => isNamed && withPosts.includes(role));
  const rows = [
    ...held.map((one) =>
      postOf(one, partTime[one.id] ?? 1, one.end && ended[one.id]!, fromAgency.includes(one.id)),
    ),
    ...leavers.map(([one, fte, because]) => postOf(one, fte, because, false)),
    ...vacancies.map(([id, role, fte, start]): Cell[] => [
      id,
      null,
      role,
      fte,
      0,
      0,
      ukDate(start),
      '',
      null,
    ]),
  ];
  return csv(
    [
      'POST_ID',
      'WORKER_ID',
      'POST_ROLE',
      'FTE',
      'AGENCY',
      'COVERS_VACANCY',
      'POST_START',
      'POST_END',
      'ENDED_BECAUSE',
    ],
    rows,
  );
};

const vacancies: readonly (readonly [id: string, role: string, fte: number, start: PlainDate])[] = [
  ['P901', 'social-worker', 1, '2018-03-19'],
  ['P902', 'social-worker', 1, '2018-06-25'],
  ['P903', 'social-worker', 0.6, '2018-10-29'],
  ['P904', 'personal-adviser', 1, '2018-06-04'],
];

const postOf = (
  { id, role, start, end }: Worker,
  fte: number,
  because: PostEnd | null,
  isAgency: boolean,
): Cell[] => [
  `P${id.slice(1)}${role === 'team-manager' ? 'M' : ''}`,
  id,
  role,
  fte,
  isAgency ? 1 : 0,
  covering.includes(id) ? 1 : 0,
  ukDate(start),
  ukDate(end),
  because,
];
