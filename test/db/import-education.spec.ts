import { children, Importing } from './importing.ts';

let importing: Importing;

beforeEach(async () => {
  importing = await Importing.open();
  await importing.send({ Header: children('0001', '0002') });
});
afterEach(() => importing.close());

const header = {
  EducationPlans: 'CHILD,PEP,PEP_ON',
  SchoolYears:
    'CHILD,ACADEMIC_YEAR,SESSIONS_POSSIBLE,SESSIONS_AUTHORISED,SESSIONS_UNAUTHORISED,SUSPENSIONS,PERMANENTLY_EXCLUDED',
  KeyStage4: 'CHILD,ACADEMIC_YEAR,MATCHED,ATTAINMENT_8',
  ExamResults: 'CHILD,ACADEMIC_YEAR,SUBJECT,GRADE',
  Disabilities: 'CHILD,DISABILITY,DISABILITY_START,DISABILITY_END',
} as const;
type TableId = keyof typeof header;
type Sent = Partial<Record<TableId, readonly string[]>>;

/** Sends rows of tables, and gives how many were recorded and what was found, by table and line. */
async function send(tables: Sent) {
  const names = Object.keys(tables) as TableId[];
  const report = await importing.sendFiles(
    Object.fromEntries(names.map((id) => [`${id}.csv`, [header[id], ...tables[id]!, ''].join('\n')])),
  );
  for (const { read, recorded, held, refused } of report.files) expect(read).toBe(recorded + held + refused);
  return {
    report,
    recorded: Object.fromEntries(report.files.map(({ tableId, recorded }) => [tableId, recorded])),
    found: report.findings.map(
      ({ table, line, column, code }) => `${table} ${line} ${column ?? '-'} ${code}`,
    ),
  };
}

const everything = {
  EducationPlans: ['0001,made,15/09/2017', '0001,Reviewed,05/02/2018', '0002,made,15/09/2017'],
  SchoolYears: ['0001,2016/17,380,12,3,2,0', '0001,201718,190,20,0,,', '0002,2017/18,,,,0,1'],
  KeyStage4: ['0001,2017/18,1,21.5', '0002,2017/18,0,'],
  ExamResults: [
    '0001,2016/17,Maths,4',
    '0001,2017/18,English  Language,u',
    '0001,2017/18,Combined science,54',
    '0001,2017/18,History,9',
  ],
  Disabilities: ['0001,LD,01/09/2015,', '0001,aut,10/01/2017,', '0002,NONE,01/09/2015,'],
};

it('everything of school and disability is recorded, each row whole', async () => {
  const { recorded, found } = await send(everything);
  expect(recorded).toEqual(
    Object.fromEntries(Object.entries(everything).map(([table, rows]) => [table, rows.length])),
  );
  expect(found).toEqual([]);
  expect(await importing.historyOf('0001')).toMatchObject({
    educationPlans: [
      { doneOn: '2017-09-15', step: 'made' },
      { doneOn: '2018-02-05', step: 'reviewed' },
    ],
    schoolYears: [
      {
        academicYear: 2017,
        sessionsPossible: 380,
        sessionsAuthorised: 12,
        sessionsUnauthorised: 3,
        suspensions: 2,
        wasPermanentlyExcluded: false,
      },
      {
        academicYear: 2018,
        sessionsPossible: 190,
        sessionsAuthorised: 20,
        sessionsUnauthorised: 0,
        suspensions: null,
        wasPermanentlyExcluded: null,
      },
    ],
    keyStage4: [{ academicYear: 2018, wasMatched: true, attainment8Tenths: 215 }],
    examResults: [
      { academicYear: 2017, subject: 'mathematics', grade: '4' },
      { academicYear: 2018, subject: 'combined science', grade: '5-4' },
      { academicYear: 2018, subject: 'english language', grade: 'U' },
      { academicYear: 2018, subject: 'history', grade: '9' },
    ],
    disabilities: [
      { start: '2015-09-01', end: null, code: 'LD' },
      { start: '2017-01-10', end: null, code: 'AUT' },
    ],
  });
  expect(await importing.historyOf('0002')).toMatchObject({
    schoolYears: [{ sessionsPossible: null, suspensions: 0, wasPermanentlyExcluded: true }],
    keyStage4: [{ wasMatched: false, attainment8Tenths: null }],
    examResults: [],
    disabilities: [{ start: '2015-09-01', end: null, code: 'NONE' }],
  });
});

it('the same rows again change nothing, nor do they in another order', async () => {
  const first = await send(everything);
  const before = await importing.record();
  expect((await send(everything)).report.findings).toEqual(first.report.findings);
  await send(Object.fromEntries(Object.entries(everything).map(([id, rows]) => [id, rows.toReversed()])));
  expect(await importing.record()).toEqual(before);
});

it('what a later file says of one fact changes that fact, and the record keeps what it was', async () => {
  await send(everything);
  await send({
    SchoolYears: ['0001,2017/18,360,20,5,1,0'],
    KeyStage4: ['0002,2017/18,1,18'],
    ExamResults: ['0001,2017/18,history,8'],
    Disabilities: ['0001,LD,01/09/2015,01/02/2018'],
  });
  expect(await importing.historyOf('0001')).toMatchObject({
    schoolYears: [{ sessionsPossible: 380 }, { sessionsPossible: 360, suspensions: 1 }],
    examResults: [{ grade: '4' }, { grade: '5-4' }, { grade: 'U' }, { grade: '8' }],
    disabilities: [{ end: '2018-02-01' }, { end: null }],
  });
  expect(await importing.historyOf('0002')).toMatchObject({ keyStage4: [{ attainment8Tenths: 180 }] });
  const superseded = Object.entries(await importing.record()).flatMap(([name, table]) =>
    table.superseded ? [[name, table.superseded]] : [],
  );
  expect(Object.fromEntries(superseded)).toEqual({
    disability: 1,
    exam_result: 1,
    key_stage_4: 1,
    school_year: 1,
  });
});

it('rows of a child whom no Header told of are refused', async () => {
  const { recorded, found } = await send(
    Object.fromEntries(
      Object.entries(everything).map(([id, rows]) => [id, rows.map((row) => row.replace(/^000./, '0099'))]),
    ),
  );
  expect(new Set(Object.values(recorded))).toEqual(new Set([0]));
  expect(found.filter((one) => one.endsWith('CHILD child-not-in-header'))).toHaveLength(
    Object.values(everything).flat().length,
  );
});

it.each<[TableId, row: string, column: string, code: string]>([
  ['EducationPlans', '0001,drafted,15/09/2017', 'PEP', 'unknown-word'],
  ['EducationPlans', '0001,made,2017-09-15', 'PEP_ON', 'not-a-date'],
  ['EducationPlans', '0001,made,', 'PEP_ON', 'blank'],
  ['EducationPlans', '0001,made,15/09/2098', 'PEP_ON', 'not-yet'],
  ['SchoolYears', '0001,2018,380,0,0,0,0', 'ACADEMIC_YEAR', 'not-an-academic-year'],
  ['SchoolYears', '0001,2017/19,380,0,0,0,0', 'ACADEMIC_YEAR', 'not-an-academic-year'],
  ['SchoolYears', '0001,2097/98,380,0,0,0,0', 'ACADEMIC_YEAR', 'not-yet'],
  ['SchoolYears', '0001,2017/18,380,300,81,0,0', 'SESSIONS_POSSIBLE', 'more-missed-than-possible'],
  ['SchoolYears', '0001,2017/18,,,,,', 'SESSIONS_POSSIBLE', 'nothing-known'],
  ['KeyStage4', '0001,2017/18,,21.5', 'MATCHED', 'blank'],
  ['KeyStage4', '0001,2097/98,1,21.5', 'ACADEMIC_YEAR', 'not-yet'],
  ['ExamResults', '0001,2017/18,English,4', 'SUBJECT', 'unknown-subject'],
  ['ExamResults', '0001,2017/18,Mathematics (linear),4', 'SUBJECT', 'unknown-subject'],
  ['ExamResults', '0001,2017/18,History,A*', 'GRADE', 'not-a-grade'],
  ['ExamResults', '0001,2017/18,Combined science,5-3', 'GRADE', 'not-a-grade'],
  ['ExamResults', '0001,2017/18,Combined science,4-5', 'GRADE', 'not-a-grade'],
  ['ExamResults', '0001,2097/98,History,4', 'ACADEMIC_YEAR', 'not-yet'],
  ['Disabilities', '0001,BAD,01/09/2015,', 'DISABILITY', 'unknown-code'],
  ['Disabilities', '0001,LD,01/09/2015,someday', 'DISABILITY_END', 'not-a-date'],
  ['Disabilities', '0001,LD,01/09/2015,01/09/2015', 'DISABILITY_END', 'ends-before-it-begins'],
])('%s: the row %s is refused for its %s', async (table, row, column, code) => {
  const { recorded, report } = await send({ [table]: [row] });
  expect(recorded).toEqual({ [table]: 0 });
  expect(report.findings).toMatchObject([{ table, line: 2, column, code, file: `${table}.csv` }]);
  expect(report.findings[0]!.message).toMatch(/(write|fill|put|send) /i);
});

it('the sessions all missed, and a subject that only sounds like another, stand', async () => {
  const { found } = await send({
    SchoolYears: ['0001,2017/18,380,300,80,0,0'],
    ExamResults: ['0001,2017/18,Engineering,4', '0001,2017/18,Further maths,4'],
  });
  expect(found).toEqual([]);
});

it.each([
  ['90', 900],
  ['0', 0],
  ['7.30', 73],
  ['21.55', null],
  ['90.1', null],
  ['-1', null],
])('an Attainment 8 of %s is read as %s tenths', async (written, tenths) => {
  const { recorded, found } = await send({ KeyStage4: [`0001,2017/18,1,${written}`] });
  expect(recorded).toEqual({ KeyStage4: 1 });
  expect(found).toEqual(tenths === null ? ['KeyStage4 2 ATTAINMENT_8 not-in-range'] : []);
  expect((await importing.historyOf('0001')).keyStage4).toMatchObject([{ attainment8Tenths: tenths }]);
});

it.each<[TableId, first: string, second: string, code: string]>([
  ['SchoolYears', '0001,2017/18,380,0,0,0,0', '0001,2017/18,380,1,0,0,0', 'ACADEMIC_YEAR row-differs'],
  ['KeyStage4', '0001,2017/18,1,21.5', '0001,2017/18,0,', 'ACADEMIC_YEAR row-differs'],
  ['ExamResults', '0001,2017/18,maths,4', '0001,2017/18,Mathematics,5', 'ACADEMIC_YEAR row-differs'],
])('%s told in two ways is taken as it stands first', async (table, first, second, code) => {
  const { recorded, found } = await send({ [table]: [first, first, second] });
  expect([recorded, found]).toEqual([{ [table]: 2 }, [`${table} 4 ${code}`]]);
});

describe('what was recorded here by hand', () => {
  const byHand = (child: string, table: string, columns: string, values: string) =>
    importing.owner.query(
      `insert into ${table} (person_id, academic_year, ${columns}) select id, 2018, ${values} from person where child_id = '${child}'`,
    );

  it('stands when a file says otherwise, and the row says so', async () => {
    await byHand('0001', 'key_stage_4', 'was_matched, attainment_8_tenths', 'true, 300');
    await byHand('0001', 'exam_result', 'subject, grade', `'history', '8'`);
    const { recorded, found } = await send({
      KeyStage4: ['0001,2017/18,1,21.5', '0002,2017/18,1,21.5'],
      ExamResults: ['0001,2017/18,History,9', '0001,2016/17,History,9', '0001,2017/18,Art,9'],
    });
    expect(recorded).toEqual({ KeyStage4: 1, ExamResults: 2 });
    expect(found.toSorted()).toEqual([
      'ExamResults 2 ACADEMIC_YEAR recorded-here-otherwise',
      'KeyStage4 2 ACADEMIC_YEAR recorded-here-otherwise',
    ]);
    expect(await importing.historyOf('0001')).toMatchObject({
      keyStage4: [{ attainment8Tenths: 300 }],
      examResults: [
        { academicYear: 2017, subject: 'history', grade: '9' },
        { academicYear: 2018, subject: 'art', grade: '9' },
        { academicYear: 2018, subject: 'history', grade: '8' },
      ],
    });
  });

  it('and a file that says the same changes nothing', async () => {
    await byHand('0001', 'exam_result', 'subject, grade', `'history', '9'`);
    const before = (await importing.record())['exam_result'];
    const { recorded, found } = await send({ ExamResults: ['0001,2017/18,History,9'] });
    expect([recorded, found]).toEqual([{ ExamResults: 1 }, []]);
    expect((await importing.record())['exam_result']).toEqual(before);
  });
});

describe('disabilities', () => {
  const codes = async () =>
    (await importing.historyOf('0001')).disabilities.map(({ code, start, end }) => `${code} ${start} ${end}`);

  it('of several kinds hold at once', async () => {
    const { found } = await send({ Disabilities: ['0001,LD,01/09/2015,', '0001,MOB,01/09/2015,'] });
    expect(found).toEqual([]);
    expect((await codes()).toSorted()).toEqual(['LD 2015-09-01 null', 'MOB 2015-09-01 null']);
  });

  it.each([
    ['none beside one', '0001,NONE,01/09/2015,', '0001,LD,01/01/2017,'],
    ['one twice', '0001,LD,01/09/2015,', '0001,LD,01/01/2017,'],
  ])('%s cannot be so, and neither is taken', async (_, first, second) => {
    const { recorded, found } = await send({ Disabilities: [first, second, '0002,NONE,01/09/2015,'] });
    expect([recorded, found]).toEqual([
      { Disabilities: 1 },
      ['Disabilities 2 - spans-clash', 'Disabilities 3 - spans-clash'],
    ]);
    expect(await codes()).toEqual([]);
  });

  it('may follow having been told of none, from that day on', async () => {
    await send({ Disabilities: ['0001,NONE,01/09/2015,'] });
    const { found } = await send({
      Disabilities: ['0001,NONE,01/09/2015,01/01/2017', '0001,LD,01/01/2017,'],
    });
    expect(found).toEqual([]);
    expect(await codes()).toEqual(['NONE 2015-09-01 2017-01-01', 'LD 2017-01-01 null']);
  });
});
