import { inTransaction } from '../../src/platform/database/transaction.ts';
import { readAsKnownAt } from '../../src/platform/database/known-at.ts';
import { fosterHouseholds } from '../../src/records/carers/foster-households.reader.ts';
import { caseloads } from '../../src/records/workforce/caseloads.reader.ts';
import { columns, children, Importing } from './importing.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const posts = 'POST_ID,WORKER_ID,POST_ROLE,FTE,AGENCY,COVERS_VACANCY,POST_START,POST_END,ENDED_BECAUSE';
const households =
  'HOUSEHOLD_ID,KIND,PROVIDER,TEMPORARY,PLACES,ON_HOLD,APPROVAL_START,APPROVAL_END,ENDED_BECAUSE';
const staff = ['W1', 'W2'].map((ref) => `${ref},Cleo Hart,North,social-worker,01/04/2015,,1`);
const send = (header: string, ...rows: string[]) =>
  importing.sendFiles({
    'advisers.csv': [columns.PersonalAdvisers, ...staff, ''].join('\n'),
    'sent.csv': [header, ...rows, ''].join('\n'),
  });
type Report = Awaited<ReturnType<typeof send>>;
const counts = ({ files }: Report) =>
  files
    .filter(({ name }) => name.endsWith('sent.csv'))
    .map(({ read, recorded, refused }) => [read, recorded, refused]);
const found = ({ findings }: Report) => findings.map(({ line, column, code }) => [line, column, code]);
const rowsOf = async (sql: string) => (await importing.owner.query(sql)).rows;

describe('posts.csv', () => {
  const kept = () =>
    rowsOf(
      `select post_ref, worker_ref, p.role, fte, is_agency, covers_vacancy, p."start", p."end", ended_because
       from post p left join worker w on w.id = p.worker_id order by post_ref, p."start"`,
    );

  it('keeps who held which post, from when until when and why they left, and who covers', async () => {
    const report = await send(
      posts,
      'P1,W1,social-worker,0.6,0,0,01/09/2015,01/04/2018,became agency',
      'P1,,social-worker,0.6,0,0,01/04/2018,,',
      'P2,W1,social-worker,1,1,1,01/04/2018,,',
    );
    expect([counts(report), report.findings]).toEqual([[[3, 3, 0]], []]);
    const first = { post_ref: 'P1', role: 'social-worker', fte: 60, is_agency: false, covers_vacancy: false };
    expect(await kept()).toEqual([
      { ...first, worker_ref: 'W1', start: '2015-09-01', end: '2018-04-01', ended_because: 'became agency' },
      { ...first, worker_ref: null, start: '2018-04-01', end: null, ended_because: null },
      {
        ...first,
        post_ref: 'P2',
        worker_ref: 'W1',
        fte: 100,
        is_agency: true,
        covers_vacancy: true,
        start: '2018-04-01',
        end: null,
        ended_because: null,
      },
    ]);
  });

  it('changes nothing the second time, and keeps what a change replaced', async () => {
    const rows = ['P1,W1,social-worker,1,0,0,01/09/2015,,', 'P3,,personal-adviser,0.65,0,0,01/04/2018,,'];
    await send(posts, ...rows);
    const before = await importing.record();
    const again = await send(posts, ...rows);
    expect([counts(again), again.findings, await importing.record()]).toEqual([[[2, 2, 0]], [], before]);
    await send(posts, 'P1,W1,social-worker,1,0,0,01/09/2015,01/07/2018,resigned');
    expect(await rowsOf('select "end", ended_because from superseded.post')).toEqual([
      { end: null, ended_because: null },
    ]);
    expect((await kept())[0]).toMatchObject({ end: '2018-07-01', ended_because: 'resigned' });
  });

  it('takes nothing of a post that two would hold, in the file or with the record, and says where', async () => {
    const report = await send(
      posts,
      'P1,W1,social-worker,1,0,0,01/09/2015,02/04/2018,resigned',
      'P1,W2,social-worker,1,0,0,01/04/2018,,',
      'P2,W2,social-worker,1,0,0,01/09/2015,01/04/2018,resigned',
      'P2,W1,social-worker,1,0,0,01/04/2018,,',
    );
    expect([counts(report), found(report)]).toEqual([
      [[4, 2, 2]],
      [
        [2, 'POST_ID', 'post-overlaps'],
        [3, 'POST_ID', 'post-overlaps'],
      ],
    ]);
    expect(report.findings[0]!.message).toMatch(/P1 would be held twice on 2018-04-01/);
    const later = await send(posts, 'P2,W2,social-worker,1,0,0,01/06/2018,,');
    expect(counts(later)).toEqual([[1, 0, 1]]);
    expect((await kept()).map(({ post_ref }) => post_ref)).toEqual(['P2', 'P2']);
  });

  it.each([
    ['a worker nobody told of', 'P1,W9,social-worker,1,0,0,01/09/2015,,', 'WORKER_ID', 'worker-unknown'],
    [
      'a worker’s number that cannot be read, which is no vacancy',
      'P1,W1-of-the-other-payroll-file,social-worker,1,0,0,01/09/2015,,',
      'WORKER_ID',
      'too-long',
    ],
    ['no such role', 'P1,W1,director,1,0,0,01/09/2015,,', 'POST_ROLE', 'unknown-word'],
    ['more than a post and a half', 'P1,W1,social-worker,1.51,0,0,01/09/2015,,', 'FTE', 'not-an-fte'],
    ['nothing of a post', 'P1,W1,social-worker,0,0,0,01/09/2015,,', 'FTE', 'not-an-fte'],
    ['a percentage', 'P1,W1,social-worker,60%,0,0,01/09/2015,,', 'FTE', 'not-an-fte'],
    [
      'ended before it began',
      'P1,W1,social-worker,1,0,0,01/09/2015,01/09/2015,resigned',
      'POST_END',
      undefined,
    ],
    [
      'a reason and no end',
      'P1,W1,social-worker,1,0,0,01/09/2015,,resigned',
      'ENDED_BECAUSE',
      'reason-without-end',
    ],
    ['a vacancy from an agency', 'P1,,social-worker,1,1,0,01/09/2015,,', 'AGENCY', 'nobody-from-agency'],
    [
      'employed, and covering',
      'P1,W1,social-worker,1,0,1,01/09/2015,,',
      'COVERS_VACANCY',
      'covers-and-not-agency',
    ],
    [
      'a vacancy that resigned',
      'P1,,social-worker,1,0,0,01/09/2015,01/04/2018,resigned',
      'ENDED_BECAUSE',
      'not-its-reason',
    ],
    [
      'a worker who was filled',
      'P1,W1,social-worker,1,0,0,01/09/2015,01/04/2018,vacancy filled',
      'ENDED_BECAUSE',
      'not-its-reason',
    ],
  ])('refuses the row of %s, with line and column', async (_, row, column, code) => {
    const report = await send(posts, row);
    expect([counts(report), await kept()]).toEqual([[[1, 0, 1]], []]);
    expect(report.findings).toMatchObject([
      { line: 2, column, ...(code && { code }), message: expect.stringMatching(/\w/) },
    ]);
  });

  it('leaves out a reason that is none, and keeps that it ended: why is not known', async () => {
    const report = await send(posts, 'P1,W1,social-worker,1,0,0,01/09/2015,01/04/2018,maternity leave');
    expect(found(report)).toEqual([[2, 'ENDED_BECAUSE', 'unknown-word']]);
    expect(await kept()).toMatchObject([{ end: '2018-04-01', ended_because: null }]);
  });

  it('is read with the cases of each worker, as known at an instant', async () => {
    const none = await importing.jobs.query(`select clock_timestamp()::text as at`);
    await importing.send({
      Header: children('A1'),
      PersonalAdvisers: staff,
      PaAllocations: ['A1,W1,12/03/2017,'],
    });
    await send(posts, 'P1,W1,social-worker,1,0,0,01/09/2015,,', 'P2,,social-worker,1,0,0,01/04/2018,,');
    const read = (at: string | null) =>
      inTransaction(importing.jobs, async (db) => {
        if (at) await readAsKnownAt(db, at);
        return caseloads(db);
      });
    expect(await read(none[0].at)).toEqual([]);
    const known = (await read(null)).toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
    expect(known.map(({ ref, caseload }) => [ref, caseload.isVacancy, caseload.recordedFrom])).toEqual([
      ['P2', true, '2015-09-01'],
      ['W1', false, '2015-09-01'],
    ]);
    expect(known[1]!.caseload).toMatchObject({
      isNamedPerson: true,
      posts: [{ fte: 100, start: '2015-09-01', end: null }],
      cases: [{ role: 'personal-adviser', start: '2017-03-12', end: null }],
    });
  });
});

describe('foster-households.csv', () => {
  const kept = () =>
    rowsOf(
      `select household_ref, kind, provider, is_temporary, places, is_on_hold, "start", "end", ended_because
       from foster_approval a join foster_household h on h.id = a.household_id order by household_ref, "start"`,
    );

  it('keeps as what each household was approved, and each change as a row of its own', async () => {
    const report = await send(
      households,
      'F1,mainstream,agency,0,2,0,03/03/2014,01/06/2018,transferred',
      'F1,mainstream,local-authority,0,2,0,01/06/2018,,',
      'F2,kinship,local-authority,1,1,0,12/06/2018,,',
    );
    expect([counts(report), report.findings]).toEqual([[[3, 3, 0]], []]);
    expect(await kept()).toMatchObject([
      { household_ref: 'F1', provider: 'agency', end: '2018-06-01', ended_because: 'transferred' },
      { household_ref: 'F1', provider: 'local-authority', start: '2018-06-01', end: null },
      { household_ref: 'F2', kind: 'kinship', is_temporary: true, places: 1 },
    ]);
    const [first, second] = await inTransaction(importing.jobs, (db) => fosterHouseholds(db));
    expect(new Set([first, second].map((one) => one!.household.approvals.length))).toEqual(new Set([1, 2]));
    expect(first!.household.recordedFrom).toBe('2014-03-03');
  });

  it('changes nothing the second time, and keeps what a change replaced', async () => {
    const row = 'F1,mainstream,local-authority,0,2,0,03/03/2014,,';
    await send(households, row);
    const before = await importing.record();
    expect((await send(households, row)).findings).toEqual([]);
    expect(await importing.record()).toEqual(before);
    await send(households, 'F1,mainstream,local-authority,0,2,0,03/03/2014,01/07/2018,resigned');
    expect(await importing.count('superseded.foster_approval')).toBe(1);
    expect(await importing.count('superseded.foster_household')).toBe(0);
  });

  it.each([
    [
      'approved twice on a day',
      [
        'F1,mainstream,local-authority,0,2,0,03/03/2014,,',
        'F1,mainstream,local-authority,0,3,0,01/06/2018,,',
      ],
      'HOUSEHOLD_ID',
      'approvals-overlap',
    ],
    ['no such kind', ['F1,couple,local-authority,0,2,0,03/03/2014,,'], 'KIND', 'unknown-word'],
    [
      'mainstream for the time being',
      ['F1,mainstream,local-authority,1,2,0,03/03/2014,,'],
      'TEMPORARY',
      'not-kinship',
    ],
    ['half a place', ['F1,mainstream,local-authority,0,1.5,0,03/03/2014,,'], 'PLACES', 'not-in-range'],
    [
      'a reason and no end',
      ['F1,mainstream,local-authority,0,2,0,03/03/2014,,resigned'],
      'ENDED_BECAUSE',
      'reason-without-end',
    ],
  ])('refuses %s, with line and column', async (_, rows, column, code) => {
    const report = await send(households, ...rows);
    expect([counts(report), await kept()]).toEqual([[[rows.length, 0, rows.length]], []]);
    expect(report.findings[0]).toMatchObject({ line: 2, column, code });
    expect(await importing.count('foster_household')).toBe(0);
  });
});
