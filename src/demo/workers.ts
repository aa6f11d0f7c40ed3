import type { PlainDate } from '../domain/dates/plain-date.ts';
import { childrensWorkers } from './childrens-workers.ts';
import { worker, type Worker } from './worker.ts';

const huddersfield = 'Leaving Care Huddersfield';
const dewsbury = 'Leaving Care Dewsbury and Batley';

const adviser = 'personal-adviser';

/** Every name is invented. */
export const workers: readonly Worker[] = [
  worker('W001', 'Amira Rahman', huddersfield, adviser, '2012-09-03'),
  worker('W002', 'Colin Ashworth', huddersfield, adviser, '2011-04-04'),
  worker('W003', 'Beth Lockwood', huddersfield, adviser, '2013-01-07'),
  worker('W004', 'Tomasz Zielak', huddersfield, adviser, '2012-02-06'),
  worker('W005', 'Grace Oyelade', huddersfield, adviser, '2013-09-02'),
  worker('W006', 'Sian Prydderch', huddersfield, adviser, '2017-10-02'),
  worker('W007', 'Imran Choudry', dewsbury, adviser, '2012-05-14'),
  worker('W008', 'Joanne Hepworth', dewsbury, adviser, '2011-11-07'),
  worker('W009', 'Nadia Yusupova', dewsbury, adviser, '2013-06-10'),
  worker('W010', 'Peter Garside', dewsbury, adviser, '2012-10-15'),
  worker('W011', 'Shazia Mirwani', dewsbury, adviser, '2013-03-18'),
  worker('W012', 'Luke Brearley', dewsbury, adviser, '2018-07-02'),
  worker('W013', 'Moira Sugden', huddersfield, adviser, '2010-06-07', '2017-10-02'),
  worker('W014', 'Daniel Osei-Marsh', dewsbury, adviser, '2010-09-06', '2018-07-02'),
  worker('W015', 'Helen Thackray', huddersfield, 'team-manager', '2012-04-02'),
  worker('W016', 'Farah Qadeer', dewsbury, adviser, '2011-01-10', '2019-01-01'),
  worker('W016', 'Farah Qadeer', dewsbury, 'team-manager', '2019-01-01'),
  worker('W017', 'Rob Armitage', 'Children in Care North', 'social-worker', '2014-09-01'),
  worker('W018', 'Ngozi Adeyemo', 'Children in Care North', 'social-worker', '2016-02-15'),
  worker('W019', 'Claire Haigh', 'Children in Care South', 'social-worker', '2013-05-20'),
  worker('W020', 'Duty desk', huddersfield, adviser, '2012-04-02', null, false),
  worker('W021', 'Vacant post', dewsbury, adviser, '2018-06-04', null, false),
  worker('W022', 'Ruth Shackleton', 'Independent Reviewing', 'reviewing-officer', '2012-01-09'),
  worker('W023', 'Anil Deshmane', 'Virtual School', 'virtual-school', '2015-09-01'),
  worker('W024', 'Priya Venkat', 'Performance and Intelligence', 'performance-analyst', '2014-06-02'),
  worker('W025', 'Stephen Crowther', 'Performance and Intelligence', 'administrator', '2013-10-14'),
  worker('W026', 'Cllr Margaret Dyson', 'Corporate Parenting Board', 'board-member', '2016-05-25'),
  worker('W027', 'Cllr Yusuf Bhamber', 'Corporate Parenting Board', 'board-member', '2018-05-23'),
  worker('W076', 'Leila Fenwright', 'Early Support Partnership', 'partner', '2018-09-03'),
  ...childrensWorkers,
];

/** Advisers and the number of young people each has at the end: 280 in all. */
export const caseloads: readonly (readonly [id: string, youngPeople: number])[] = [
  ['W001', 24],
  ['W002', 23],
  ['W003', 22],
  ['W004', 25],
  ['W005', 23],
  ['W006', 24],
  ['W007', 22],
  ['W008', 23],
  ['W009', 24],
  ['W010', 23],
  ['W011', 22],
  ['W012', 25],
];

/** Who had the young people of an adviser before that adviser began. */
export const predecessors: Readonly<Record<string, string>> = { W006: 'W013', W012: 'W014' };

/** When the worker first held the role. */
export const beganAs = (id: string): PlainDate => workers.find((one) => one.id === id)!.start;
