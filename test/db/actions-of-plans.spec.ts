import { DataSource } from 'typeorm';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { recordStep } from '../../src/records/actions/record-step.ts';
import { actionInFile, actionNamed, actionsOf } from '../../src/plans/actions.service.ts';
import type { PlannedAction } from '../../src/plans/plan.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aDatabase, type TestDatabase } from '../database/database.ts';

const dropIn: PlannedAction = {
  id: 'drop-in',
  text: 'Open a second drop-in',
  owner: 'Leaving care',
  due: '2019-09-30',
};
const id = 'invented-strategy.drop-in';
const before = [aPlan([dropIn, { id: 'untouched', text: 'Listen' }])];

let place: TestDatabase;
let jobs: DataSource;
beforeAll(async () => {
  place = await aDatabase();
  jobs = await new DataSource(
    dataSourceOptions(place.worker, { applicationName: 'test actions', poolSize: 1, timeouts: jobTimeouts }),
  ).initialize();
  await jobs.transaction((db) =>
    recordStep(db, id, { inFile: actionInFile(before, id), version: '0', today: '2019-09-10' }, () => ({
      kind: 'moved',
      on: '2019-09-10',
      due: '2019-12-01',
      reason: 'The building is not ready',
      agreedBy: 'The Board',
    })),
  );
});
afterAll(async () => {
  await jobs?.destroy();
  await place?.drop();
});

const read = async (plans = before) => actionNamed(jobs.manager, plans, id, null);
const idsOf = async (plans = before) =>
  (await actionsOf(jobs.manager, plans, { asAt: null })).map((one) => one.id);

it('is as written while its file is', async () => {
  expect(await read()).toMatchObject({ inPlan: 'as written', wordedBefore: null, due: '2019-12-01' });
});

it('is told in the new words of its file beside those that something was recorded of', async () => {
  const reworded = [aPlan([{ ...dropIn, text: 'Open a café' }])];
  expect(await read(reworded)).toMatchObject({
    text: 'Open a café',
    inPlan: 'reworded',
    wordedBefore: { text: 'Open a second drop-in', due: '2019-09-30' },
    steps: [{ kind: 'moved' }],
  });
});

it('has no other day because its file has: a day is moved by whoever says why', async () => {
  const later = [aPlan([{ ...dropIn, due: '2021-01-01' }])];
  expect(await read(later)).toMatchObject({
    due: '2019-12-01',
    moved: { firstDue: '2019-09-30', times: 1 },
    inPlan: 'reworded',
  });
});

it('is kept, and said to be no longer in the plan, once its file has it no more', async () => {
  const without = [aPlan([{ id: 'untouched', text: 'Listen' }])];
  expect(await idsOf(without)).toEqual(['invented-strategy.untouched', id]);
  expect(await read(without)).toMatchObject({
    text: 'Open a second drop-in',
    owner: 'Leaving care',
    inPlan: 'no longer in the plan',
    due: '2019-12-01',
  });
  expect(await idsOf([])).toEqual([id]);
});

it('knows nothing before anything was recorded, and has the words of the file all the same', async () => {
  const knownAt = '2018-01-01T00:00:00Z';
  const [action] = await actionsOf(jobs.manager, before, { asAt: null, knownAt });
  expect(action).toMatchObject({ id, due: '2019-09-30', steps: [], inPlan: 'as written', version: '0' });
  expect(await actionsOf(jobs.manager, [], { asAt: null, knownAt })).toEqual([]);
});

it('refuses a change and a deletion, whoever asks', async () => {
  for (const table of ['council_action', 'council_action_step', 'priority_answer'])
    await expect(jobs.query(`truncate ${table}`)).rejects.toThrow();
  await expect(jobs.query(`update council_action_step set reason = 'Another'`)).rejects.toThrow();
  await expect(jobs.query(`delete from council_action_step`)).rejects.toThrow();
});
