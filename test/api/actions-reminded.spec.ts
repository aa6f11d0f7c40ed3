import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

let council: SmallCouncil;
// It is Monday 4 February 2019 there.
beforeAll(async () => {
  council = await aSmallCouncil();
});
afterAll(() => council?.close());

const send = async (path: string, body: object, version?: string) =>
  (await council.send('manager', 'POST', `/actions${path}`, body, version)).json();
const anAction = async (worker: Worker, due: string | null, more: object = {}): Promise<string> => {
  const workerId = council.workers[worker];
  const sent = { text: `Due ${due}`, agreedBy: 'The Board', agreedOn: '2019-01-15', workerId, due };
  return (await send('', { ...sent, ...more })).id;
};
const worklist = async (worker: Worker, query = '') =>
  (await council.get(worker, `/worklist${query}`)).json();
const remindedOf = async (worker: Worker, query = '') =>
  (await worklist(worker, query)).actions.map(({ text }: { text: string }) => text);

// The clearest day to read is one nobody else has anything on.
beforeEach(() =>
  council.owner
    .query(`alter table council_action disable trigger user; alter table council_action_step disable trigger user;
  delete from council_action_step; delete from council_action;
  alter table council_action enable trigger user; alter table council_action_step enable trigger user`),
);

it('is reminded from 28 days before it is due, the oldest first, and told how late it is', async () => {
  await anAction('adviser', '2019-03-05');
  await anAction('adviser', '2019-03-04');
  await anAction('adviser', '2019-01-23');
  await anAction('adviser', null);
  await anAction('colleague', '2019-02-04');
  expect(await remindedOf('adviser')).toEqual(['Due 2019-01-23', 'Due 2019-03-04']);
  const { actions, empty } = await worklist('adviser');
  expect(empty).toBeNull();
  expect(actions[0]).toEqual({
    id: expect.any(String),
    text: 'Due 2019-01-23',
    agreedBy: 'The Board',
    owner: 'adviser',
    due: '2019-01-23',
    overdueByDays: 12,
    why: 'late by 12 days',
    record: `/api/v1/actions/${actions[0].id}/done`,
  });
  expect(actions[1]).toMatchObject({ overdueByDays: 0, why: 'due in 28 days' });
  expect(await remindedOf('adviser', '?as_at=2019-01-23')).toEqual(['Due 2019-01-23']);
  expect(await remindedOf('adviser', '?as_at=2019-01-14')).toEqual([]);
  expect((await remindedOf('adviser', '?as_at=2019-02-05')).at(-1)).toBe('Due 2019-03-05');
});

it('says that its day was moved', async () => {
  const id = await anAction('adviser', '2018-01-01', { agreedOn: '2017-12-01', text: 'Moved' });
  const moved = {
    movedOn: '2018-06-01',
    due: '2019-01-23',
    reason: 'Nobody could be found',
    agreedBy: 'The Board',
  };
  await send(`/${id}/move`, moved, '0');
  const [action] = (await worklist('adviser')).actions;
  expect(action.why).toBe('late by 12 days; first due 2018-01-01, moved once');
});

it('is off the list once it is done, and on it again once it is reopened', async () => {
  const id = await anAction('adviser', '2019-01-23');
  await send(`/${id}/done`, { doneOn: '2019-02-01', evidence: 'All letters sent' }, '0');
  expect(await remindedOf('adviser')).toEqual([]);
  expect(await remindedOf('adviser', '?as_at=2019-01-31')).toEqual(['Due 2019-01-23']);
  await send(`/${id}/reopen`, { reopenedOn: '2019-02-04', reason: 'Half of them came back' }, '1');
  expect(await remindedOf('adviser')).toEqual(['Due 2019-01-23']);
  await send(`/${id}/withdraw`, { withdrawnOn: '2019-02-04', reason: 'It was recorded twice' }, '2');
  expect(await remindedOf('adviser')).toEqual([]);
});

it('goes with whoever has it', async () => {
  const id = await anAction('adviser', '2019-01-23');
  await send(`/${id}/owner`, { givenOn: '2019-02-01', workerId: council.workers.colleague }, '0');
  expect(await remindedOf('adviser')).toEqual([]);
  expect(await remindedOf('adviser', '?as_at=2019-01-31')).toEqual(['Due 2019-01-23']);
  expect(await remindedOf('colleague')).toEqual(['Due 2019-01-23']);
  await send(`/${id}/owner`, { givenOn: '2019-02-02', post: 'Leaving care' }, '1');
  expect(await remindedOf('colleague')).toEqual([]);
});

it('of the team is before its manager, and before no other', async () => {
  await anAction('adviser', '2019-01-23', { text: 'Of North' });
  await anAction('stranger', '2019-01-23', { text: 'Of South' });
  await anAction('manager', '2019-01-24', { text: 'My own' });
  expect(await remindedOf('manager', '?worker=team')).toEqual(['Of North', 'My own']);
  expect(await remindedOf('manager')).toEqual(['My own']);
  expect(await remindedOf('otherManager', '?worker=team')).toEqual(['Of South']);
  await council.owner.query(`update worker set team = null where worker_ref in ('otherManager', 'analyst')`);
  expect(await remindedOf('otherManager', '?worker=team')).toEqual([]);
});
