import { DataSource, type EntityManager } from 'typeorm';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { boardActions, boardAnswers } from '../../src/extracts/board-actions.ts';
import { jobTimeouts, dataSourceOptions } from '../../src/platform/database/data-source.ts';
import { addAction, addStep } from '../../src/records/actions/actions.store.ts';
import { addAnswer } from '../../src/records/voice/priority-answers.store.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';

const authority = 'E08000034';
const asAt = '2019-01-31';
const plans = [
  aPlan(
    [{ id: 'drop-in', text: 'Open a second drop-in', due: '2019-01-19' }],
    [
      { id: 'passes', text: 'bus passes' },
      { id: 'drop-in-too', text: 'somewhere to go', actions: ['drop-in'] },
    ],
  ),
  aPlan(
    [{ id: 'theirs', text: 'What another council promised' }],
    [{ id: 'theirs-too', text: 'of another' }],
    {
      id: 'another-councils',
      authority: 'E08000033',
    },
  ),
];

let place: TestDatabase;
let jobs: DataSource;
let db: EntityManager;
let knownAt: string;
beforeAll(async () => {
  place = await aDatabase();
  const options = { applicationName: 'test actions', poolSize: 1, timeouts: jobTimeouts };
  jobs = await new DataSource(dataSourceOptions(place.worker, options)).initialize();
  db = jobs.manager;
  const open = await agreed('open', '2018-10-02');
  await agreed('of the last meeting', '2018-12-11', '2019-02-28');
  await agreed('done on the day of the last meeting', '2018-10-02', null, '2018-12-11');
  await agreed('done the day before it', '2018-10-02', null, '2018-12-10');
  await agreed('done at the end of the month', '2018-10-02', '2019-01-30', '2019-01-31');
  await agreed('done after it', '2018-10-02', '2019-01-30', '2019-02-01');
  await agreed('agreed the day after it', '2018-12-12');
  [{ now: knownAt }] = await db.query(`select clock_timestamp()::text as now`);
  const id = await agreed('recorded later', '2018-10-02');
  await done(id, 1, '2019-01-02');
  await done(open, 1, '2019-01-03');
});
afterAll(async () => {
  await jobs?.destroy();
  await place?.drop();
});

const done = (id: string, nth: number, on: PlainDate) =>
  addStep(db, id, nth, { kind: 'done', on, evidence: 'It was seen', evidenceUrl: null });
async function agreed(
  text: string,
  agreedOn: PlainDate,
  due: PlainDate | null = null,
  doneOn: PlainDate | null = null,
) {
  const owner = { post: 'Leaving care', worker: null };
  const id = await addAction(db, {
    plan: null,
    planAction: null,
    text,
    owner,
    agreedOn,
    agreedBy: 'The Board',
    due,
  });
  if (doneOn) await done(id, 1, doneOn);
  return id;
}
const actions = (lastMeeting: PlainDate | null) =>
  boardActions(db, { plans, authority, asAt, knownAt, lastMeeting });
const told = async (lastMeeting: PlainDate | null) =>
  (await actions(lastMeeting)).map(({ action, state }) => [action, state]);

it('tells what was agreed by the last meeting and had not been done before it, what is open first', async () => {
  expect(await told('2018-12-11')).toEqual([
    ['Open a second drop-in', 'Late by 12 days.'],
    ['Done after it', 'Late by 1 day.'],
    ['Of the last meeting', 'Due in 28 days.'],
    ['Open', 'No day set.'],
    ['Done at the end of the month', 'Done on 31 January 2019, 1 day late. Shown by: It was seen'],
    ['Done on the day of the last meeting', 'Done on 11 December 2018. Shown by: It was seen'],
  ]);
  expect((await actions('2018-12-11'))[0]).toEqual({
    agreedOn: '2018-04-01',
    agreedBy: 'Invented strategy',
    action: 'Open a second drop-in',
    owner: 'Nobody is named',
    due: '2019-01-19',
    state: 'Late by 12 days.',
  });
});

it('tells, where no meeting is recorded, what had not been done before the month', async () => {
  const names = (await told(null)).map(([action]) => action);
  expect(names).toContain('Agreed the day after it');
  expect(names).toContain('Done at the end of the month');
  expect(names).not.toContain('Done on the day of the last meeting');
});

it('tells of what the count could know alone', async () => {
  expect((await told(null)).map(([action]) => action)).not.toContain('Recorded later');
});

it('tells children and young people what was done, as the count could know it', async () => {
  const asked = {
    plan: 'invented-strategy',
    voice: 'children-in-care-council',
    priority: 'passes',
    askedBy: 'Children in Care Council',
    heardOn: '2018-06-01',
    asked: 'bus passes',
  } as const;
  const links = {
    action: null,
    measure: null,
    requestKind: null,
    corrects: null,
    reason: null,
    isTakenBack: false,
  };
  const words = 'We print passes in a day.';
  const answers = () => boardAnswers(db, { plans, authority, asAt, knownAt });
  const before = await answers();
  expect(before).toEqual([
    {
      askedBy: 'Children in Care Council',
      heardOn: '2018-06-01',
      asked: 'bus passes',
      weDid: 'We have not told you yet what we did. You asked 7 months ago.',
    },
    expect.objectContaining({
      asked: 'somewhere to go',
      weDid:
        'We have not told you yet what we did. You asked 7 months ago. We promised: Open a second drop-in. We have not done it yet. It is 12 days late.',
    }),
  ]);
  await addAnswer(db, { ...asked, ...links, answeredOn: '2019-01-31', words });
  expect(await answers()).toEqual(before);
  [{ now: knownAt }] = await db.query(`select clock_timestamp()::text as now`);
  expect((await answers())[0]!.weDid).toBe('On 31 January 2019: We print passes in a day.');
  await addAnswer(db, { ...asked, ...links, answeredOn: '2019-02-01', words: 'A day later.' });
  [{ now: knownAt }] = await db.query(`select clock_timestamp()::text as now`);
  expect((await answers())[0]!.weDid).toBe('On 31 January 2019: We print passes in a day.');
});
