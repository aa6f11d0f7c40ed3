import type { ImportReport } from '../../src/imports/import-files.service.ts';
import { children, Importing } from './importing.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

/** How many rows each twin gained while the work was done; twins that gained none are left out. */
async function gained(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await importing.record();
  await work();
  const after = await importing.record();
  const names = Object.keys(after).filter((name) => after[name]!.superseded > before[name]!.superseded);
  return Object.fromEntries(names.map((name) => [name, after[name]!.superseded - before[name]!.superseded]));
}

const codes = ({ findings }: ImportReport) => findings.map(({ line, code }) => [line, code]);

const opened = (child: string) => `${child},10/01/2017,S,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ4 4DD,`;

describe('a later file', () => {
  it('that closes an open episode and adds the next changes its end, and leaves one row behind', async () => {
    await importing.send({ Header: children('closes'), Episodes: [opened('closes')] });
    const came = await importing.owner.query(`select * from placement p where person_id = $1`, [
      await importing.personId('closes'),
    ]);
    const behind = await gained(() =>
      importing.send({
        Episodes: [
          'closes,10/01/2017,S,C1,N1,U6,PR1,01/06/2017,X1,CARPL,ZZ1 1AA,ZZ4 4DD,',
          'closes,01/06/2017,P,C1,N1,K2,PR4,,,,ZZ1 1AA,ZZ5 5EE,',
        ],
      }),
    );
    // The stay, the legal status and the category of need go on: nothing of them changed.
    expect(behind).toEqual({ placement: 1 });
    const [was] = came.rows;
    const left = await importing.owner.query('select * from superseded.placement where id = $1', [was.id]);
    expect(left.rows).toMatchObject([was]);
    const stands = await importing.owner.query('select * from placement where id = $1', [was.id]);
    const [{ known_from: from, row_version: _, source_import: source, ...is }] = stands.rows;
    expect(is).toMatchObject({
      start: '2017-01-10',
      end: '2017-06-01',
      ended_because: 'X1',
      change_reason: 'CARPL',
      code: 'U6',
      postcode: 'ZZ4 4DD',
    });
    expect(source).not.toBe(was.source_import);
    expect(from > was.known_from).toBe(true);
    expect(left.rows[0].known_to).toEqual(from);
  });

  it('of an earlier year leaves ended what has ended since, also when it is the same file again', async () => {
    const year2018 = { Header: children('older'), Episodes: [opened('older')] };
    await importing.send(year2018);
    const year2019 = {
      Episodes: [
        'older,10/01/2017,S,C1,N1,U6,PR1,01/04/2018,X1,CARPL,ZZ1 1AA,ZZ4 4DD,',
        'older,01/04/2018,P,C1,N1,K2,PR4,,,,ZZ1 1AA,ZZ5 5EE,',
      ],
    };
    await importing.send(year2019, { year: 2019 });
    const known = await importing.historyOf('older');
    const again = await gained(async () => expect((await importing.send(year2018)).findings).toEqual([]));
    expect(again).toEqual({});
    expect(await importing.historyOf('older')).toEqual(known);
  });

  it('of the year in which an episode ended may open it again', async () => {
    await importing.send({
      Header: children('reopened'),
      Episodes: ['reopened,10/01/2017,S,C1,N1,U6,PR1,31/03/2018,E4A,,ZZ1 1AA,ZZ4 4DD,'],
    });
    await importing.send({ Episodes: [opened('reopened')] });
    expect(await importing.historyOf('reopened')).toMatchObject({ episodes: [{ end: null }] });
  });

  it('with a blank cell takes nothing away from what is known of the child', async () => {
    await importing.send({ Header: children('blank') });
    await importing.send({ Header: ['blank,,10/09/2000,,,,'] });
    const [person] = await importing.jobs.query(
      `select sex, ethnicity, upn from person where child_id = 'blank'`,
    );
    expect(person).toEqual({ sex: '1', ethnicity: 'WBRI', upn: 'UN1' });
  });

  it('that ends a stay ends what it held', async () => {
    await importing.send({ Header: children('ends'), Episodes: [opened('ends')] });
    const behind = await gained(() =>
      importing.send({ Episodes: ['ends,10/01/2017,S,C1,N1,U6,PR1,01/06/2017,E4A,,ZZ1 1AA,ZZ4 4DD,'] }),
    );
    expect(behind).toEqual({ placement: 1, period_of_care: 1, legal_status: 1, category_of_need: 1 });
    expect(await importing.historyOf('ends')).toMatchObject({
      periodsOfCare: [{ start: '2017-01-10', end: '2017-06-01', endedBecause: 'E4A' }],
      episodes: [{ end: '2017-06-01', endedBecause: 'E4A' }],
    });
  });

  it('that says no more of an episode leaves what was known of it', async () => {
    await importing.send({ Header: children('silent'), Episodes: [opened('silent')] });
    const before = await importing.episodesOf('silent');
    expect(
      await gained(() =>
        importing.send({ Header: children('silent', 'another'), Episodes: [opened('another')] }),
      ),
    ).toEqual({});
    expect(await importing.episodesOf('silent')).toEqual(before);
  });

  it('may tell of years before what was known', async () => {
    await importing.send({
      Header: children('earlier'),
      Episodes: ['earlier,01/06/2017,P,C2,N1,K2,PR4,,,,,ZZ5 5EE,'],
    });
    expect((await importing.historyOf('earlier')).periodsOfCare).toMatchObject([{ startIsKnown: false }]);
    await importing.send({
      Episodes: ['earlier,10/01/2015,S,C2,N1,U6,PR1,01/06/2017,X1,CARPL,ZZ1 1AA,ZZ4 4DD,'],
    });
    expect(await importing.historyOf('earlier')).toMatchObject({
      periodsOfCare: [{ start: '2015-01-10', end: null, startIsKnown: true, home: { postcode: 'ZZ1 1AA' } }],
      episodes: [{ start: '2015-01-10' }, { start: '2017-06-01', startedBecause: 'P' }],
    });
  });

  it('may put a birthday right: it is recorded, and said, for it may be another child', async () => {
    await importing.send({ Header: ['born,1,14/03/2008,WBRI,UN1,,'] });
    let report: ImportReport | undefined;
    const behind = await gained(async () => {
      report = await importing.send({ Header: ['born,1,15/03/2008,WBRI,UN1,,'] });
    });
    expect(behind).toEqual({ person: 1 });
    expect(report!.findings).toEqual([
      {
        table: 'Header',
        file: 'Header.csv',
        line: 2,
        column: 'DOB',
        value: '15/03/2008',
        child: 'born',
        code: 'dob-amended',
        message:
          'CHILD born was recorded with the date of birth 14/03/2008; it is now 15/03/2008. If this is another child, send a new CHILD.',
      },
    ]);
    expect((await importing.historyOf('born')).bornOn).toBe('2008-03-15');
  });

  it('may put the birthday of an unaccompanied child right, and say when it ceased to be one', async () => {
    await importing.send({ Header: ['alone,1,01/06/2001,AOTH,UN4,,'], UASC: ['alone,1,01/06/2001,'] });
    const report = await importing.send({
      Header: ['alone,1,01/01/2000,AOTH,UN4,,'],
      UASC: ['alone,1,01/01/2000,01/05/2017'],
    });
    expect(codes(report)).toEqual([[2, 'dob-amended']]);
    expect((await importing.historyOf('alone')).unaccompanied).toEqual([
      { start: '2000-01-01', end: '2017-05-01' },
    ]);
  });

  it('with postcodes that come after the return gives its places their distance', async () => {
    await importing.send({
      Header: children('placed'),
      Episodes: ['placed,10/01/2017,S,C1,N1,U6,PR1,,,,ZZ7 7GG,ZZ8 8HH,'],
    });
    const nowhere = { grid: null, authority: null };
    expect(await importing.historyOf('placed')).toMatchObject({
      periodsOfCare: [{ home: { postcode: 'ZZ7 7GG', ...nowhere } }],
      episodes: [{ place: { postcode: 'ZZ8 8HH', ...nowhere } }],
    });
    const behind = await gained(() =>
      importing.send({
        Postcodes: ['zz77gg,410000,420000,E08000034', 'ZZ8 8HH,440000,460000,S12000036'],
      }),
    );
    expect(behind).toEqual({});
    expect(await importing.historyOf('placed')).toMatchObject({
      periodsOfCare: [{ home: { grid: { easting: 410_000, northing: 420_000 }, authority: 'E08000034' } }],
      // An authority in Scotland.
      episodes: [{ place: { grid: { easting: 440_000, northing: 460_000 }, authority: 'SCO' } }],
    });
  });
});

describe('rows that overlap', () => {
  const first = '10/01/2017,S,C1,N1,U6,PR1,20/08/2017,X1,,ZZ1 1AA,ZZ4 4DD,';
  const second = '10/08/2017,P,C1,N1,K2,PR4,01/12/2017,E4A,,ZZ1 1AA,ZZ5 5EE,';
  const left = '01/11/2017,P,C1,N1,U6,PR1,,,,ZZ1 1AA,ZZ6 6FF,';

  it('are recorded as disputed, each with a finding, and the reader gives each back', async () => {
    const report = await importing.send({
      Header: children('overlaps'),
      Episodes: [first, second, left].map((row) => `overlaps,${row}`),
    });
    expect(report.files.map(({ read, recorded }) => [read, recorded])).toEqual([
      [3, 3],
      [1, 1],
    ]);
    const finding = { table: 'Episodes', file: 'Episodes.csv', column: 'DEC', child: 'overlaps' };
    expect(report.findings).toEqual([
      {
        ...finding,
        line: 2,
        value: '20/08/2017',
        code: '501',
        message:
          'The episode from 10/01/2017 to 20/08/2017 overlaps another. Send the DECOM and DEC of both so that one ends before the next begins. Both are recorded as disputed.',
      },
      {
        ...finding,
        line: 3,
        value: '01/12/2017',
        code: '501',
        message:
          'The episode from 10/08/2017 to 01/12/2017 overlaps another. Send the DECOM and DEC of both so that one ends before the next begins. Both are recorded as disputed.',
      },
      {
        ...finding,
        line: 4,
        value: null,
        code: '142',
        message:
          'The episode that began on 01/11/2017 has no DEC, yet another overlaps it. Send the DEC of whichever ended first. Both are recorded as disputed.',
      },
    ]);
    const { rows } = await importing.owner.query(
      `select "start", dispute from placement where person_id = $1 order by "start"`,
      [await importing.personId('overlaps')],
    );
    expect(rows).toEqual([
      { start: '2017-01-10', dispute: 1 },
      { start: '2017-08-10', dispute: 2 },
      { start: '2017-11-01', dispute: 3 },
    ]);
    const history = await importing.historyOf('overlaps');
    expect(history.episodes.map(({ start, end, placement }) => [start, end, placement])).toEqual([
      ['2017-01-10', '2017-08-20', 'U6'],
      ['2017-08-10', '2017-12-01', 'K2'],
      ['2017-11-01', null, 'U6'],
    ]);
    expect(history.periodsOfCare).toMatchObject([{ start: '2017-01-10', end: null }]);
  });

  it('are disputed no more once a later file puts them right', async () => {
    const report = await importing.send({
      Episodes: [
        'overlaps,10/01/2017,S,C1,N1,U6,PR1,10/08/2017,X1,CARPL,ZZ1 1AA,ZZ4 4DD,',
        'overlaps,10/08/2017,P,C1,N1,K2,PR4,01/11/2017,X1,CARPL,ZZ1 1AA,ZZ5 5EE,',
      ],
    });
    expect(report.findings).toEqual([]);
    const { rows } = await importing.owner.query(
      'select count(*)::int as disputed from placement where person_id = $1 and dispute is not null',
      [await importing.personId('overlaps')],
    );
    expect(rows).toEqual([{ disputed: 0 }]);
    expect((await importing.episodesOf('overlaps')).map(({ start, end }) => [start, end])).toEqual([
      ['2017-01-10', '2017-08-10'],
      ['2017-08-10', '2017-11-01'],
      ['2017-11-01', null],
    ]);
  });

  it('may overlap what an earlier file said: the row that came has the finding', async () => {
    await importing.send({ Header: children('late'), Episodes: [opened('late')] });
    const report = await importing.send({ Episodes: ['late,01/06/2017,P,C1,N1,K2,PR4,,,,ZZ1 1AA,ZZ5 5EE,'] });
    expect(codes(report)).toEqual([[2, '142']]);
    expect((await importing.episodesOf('late')).map(({ start, end }) => [start, end])).toEqual([
      ['2017-01-10', null],
      ['2017-06-01', null],
    ]);
  });

  it('of one day are both kept', async () => {
    const rows = ['U6', 'K2'].map((place) => `same-day,10/01/2017,S,C1,N1,${place},PR1,20/08/2017,E4A,,,,`);
    const report = await importing.send({ Header: children('same-day'), Episodes: rows });
    expect(codes(report)).toEqual([
      [2, '501'],
      [3, '501'],
    ]);
    const laid = await importing.episodesOf('same-day');
    expect(laid.map(({ placement }) => placement)).toEqual(['K2', 'U6']);
    expect(await gained(() => importing.send({ Episodes: rows.toReversed() }))).toEqual({});
  });

  it('that only touch do not overlap', async () => {
    const report = await importing.send({
      Header: children('touches'),
      Episodes: [
        'touches,10/01/2017,S,C1,N1,U6,PR1,10/08/2017,X1,CARPL,ZZ1 1AA,ZZ4 4DD,',
        'touches,10/08/2017,P,C1,N1,K2,PR4,,,,ZZ1 1AA,ZZ5 5EE,',
      ],
    });
    expect(report.findings).toEqual([]);
  });
});
