import { readFileSync } from 'node:fs';
import type { ImportReport } from '../../src/imports/import-files.service.ts';
import { fixture, Importing } from './importing.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

const file = fixture('return-as-xml');
const countsOf = ({ files }: ImportReport) =>
  files.map(({ name, tableId, read, recorded, held, refused }) => [
    name,
    tableId,
    read,
    recorded,
    held,
    refused,
  ]);
const problemsOf = ({ findings }: ImportReport) =>
  findings.map(({ table, line, column, child, code }) => [table, line, column, child, code]);

describe('the XML of a return', () => {
  let report: ImportReport;
  beforeAll(async () => {
    report = await importing.import([file], { year: undefined });
  });

  it('is for the year its episodes tell, and counts the rows of each table in it', async () => {
    expect(report.collectionYear).toBe(2018);
    expect(countsOf(report)).toEqual([
      ['return.xml', 'Header', 2, 2, 0, 0],
      ['return.xml', 'Reviews', 2, 1, 0, 1],
      ['return.xml', 'PrevPerm', 1, 1, 0, 0],
      ['return.xml', 'OC2', 1, 1, 0, 0],
      ['return.xml', 'Episodes', 3, 2, 0, 1],
      ['return.xml', 'UASC', 1, 1, 0, 0],
      ['return.xml', 'OC3', 1, 1, 0, 0],
      ['return.xml', 'Missing', 1, 1, 0, 0],
    ]);
    const { rows } = await importing.owner.query(
      `select count(*)::int as n, count(distinct sha256)::int as files from import_file`,
    );
    expect(rows).toEqual([{ n: 8, files: 1 }]);
  });

  it('tells what is wrong in it, by the line of the element', () => {
    expect(problemsOf(report)).toEqual([
      ['Episodes', 80, 'DECOM', 'X102', '141'],
      ['Reviews', 15, 'REVIEW', 'X101', 'row-differs'],
    ]);
  });

  it('is in the record as CSV would be', async () => {
    expect(await importing.episodesOf('X101')).toMatchObject([
      {
        start: '2017-05-16',
        end: '2018-02-01',
        placement: 'U6',
        placementPostcode: 'HD1 1AA',
        homePostcode: 'HD1 1AB',
      },
      { start: '2018-02-01', end: null, placement: 'K2', urn: 'SC123456' },
    ]);
    expect(await importing.historyOf('X102')).toMatchObject({
      unaccompanied: [{ start: '1999-03-02', end: '2017-03-02' }],
      eet: [{ code: 'F3' }],
    });
  });

  it('changes nothing when it comes again, in one line or as CSV', async () => {
    const before = await importing.record();
    const inOneLine = readFileSync(`${file}/return.xml`, 'utf8').replaceAll(/\n\s*/g, '');
    const again = await importing.sendFiles({ 'again.xml': inOneLine });
    expect(countsOf(again).map(([, ...counts]) => counts)).toEqual(
      countsOf(report).map(([, ...counts]) => counts),
    );
    await importing.send({
      Header: ['X101,2,10/05/2012,WBRI,UN1,,', 'X102,1,02/03/1999,BAFR,UN2,,'],
      Episodes: [
        'X101,16/05/2017,S,C2,N1,U6,PR1,01/02/2018,X1,CARPL,HD1 1AB,HD1 1AA,',
        'X101,01/02/2018,P,C2,N1,K2,PR4,,,,HD1 1AB,HD1 1AC,SC123456',
      ],
      UASC: ['X102,1,02/03/1999,02/03/2017'],
      OC3: ['X102,02/03/1999,YES,F3,U1'],
    });
    expect(await importing.record()).toEqual(before);
  });
});

it('leaves nothing behind when the XML cannot be read to its end', async () => {
  const before = await importing.record();
  const whole = readFileSync(`${file}/return.xml`, 'utf8').replaceAll('X10', 'Y10');
  const report = await importing.sendFiles({ 'cut.xml': whole.slice(0, -20) });
  expect(countsOf(report)).toEqual([['cut.xml', null, 0, 0, 0, 0]]);
  expect(problemsOf(report)).toEqual([[null, 86, null, null, 'xml-not-well-formed']]);
  expect(await importing.record()).toEqual(before);
});

it('says so when a table comes before its year, and reads it', async () => {
  const rows = {
    'workers.csv': 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON\nX101,10/05/2012,SW123,01/04/2022,,MANAGE\n',
  };
  const early = await importing.sendFiles(rows, { year: 2023, today: '2026-08-01' });
  expect(countsOf(early)).toEqual([['workers.csv', 'SWEpisodes', 1, 1, 0, 0]]);
  expect(problemsOf(early)).toEqual([['SWEpisodes', null, null, null, 'table-not-in-year']]);
  const inTime = await importing.sendFiles(rows, { year: 2024, today: '2026-08-01' });
  expect(problemsOf(inTime)).toEqual([]);
});
