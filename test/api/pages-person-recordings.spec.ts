import { recordings } from '../../src/pages/person/recordings/all.ts';
import { keepersOf } from '../../src/pages/person/recordings/recording.ts';
import { aDay, formsOf, takeAlexIntoCare, textOf } from './forms.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

describe('what is recorded by form', () => {
  let council: SmallCouncil;
  let alex: string;
  let forms: ReturnType<typeof formsOf>;

  beforeAll(async () => {
    council = await aSmallCouncil();
    alex = await takeAlexIntoCare(council);
    forms = formsOf(council, alex);
  });
  afterAll(async () => council?.close());

  it.each(Object.entries(recordings))(
    '%s opens for its keepers, and for nobody else',
    async (what, recording) => {
      const keepers = keepersOf(recording);
      const sees: readonly Worker[] = [
        'adviser',
        'manager',
        'socialWorker',
        'reviewingOfficer',
        'virtualSchool',
        'analyst',
      ];
      const answers = async (of: readonly Worker[]) =>
        Promise.all(of.map(async (worker) => (await forms.open(worker, what)).statusCode));
      const [may, mayNot] = [true, false].map((is) =>
        sees.filter((worker) => keepers.includes(staff[worker][0]) === is),
      ) as [Worker[], Worker[]];
      expect(await answers(may)).toEqual(may.map(() => 200));
      expect(await answers(mayNot)).toEqual(mayNot.map(() => 403));
      expect((await forms.send(mayNot[0]!, what, {})).statusCode).toBe(403);
      expect((await forms.open('stranger', what)).statusCode).toBe(
        keepers.includes('personal-adviser') ? 404 : 403,
      );
      expect(textOf((await forms.open(may[0]!, what)).body)).toContain(recording.title);
    },
  );

  it.each(Object.keys(recordings))('%s sent empty says what is missing, and stores nothing', async (what) => {
    const worker = keepersOf(recordings[what]!).includes('social-worker') ? 'socialWorker' : 'manager';
    const answer = await forms.send(worker, what, await forms.versionIn(worker, what));
    expect([what, answer.statusCode, /There is a problem/.test(textOf(answer.body))]).toEqual([
      what,
      422,
      true,
    ]);
  });

  it.each<[string, Worker, Record<string, string>, string, object]>([
    [
      'school-places',
      'virtualSchool',
      { kind: 'special', ...aDay('start', '2018-09-03'), urn: '123456', postcode: 'HD1 1AA' },
      'school-places',
      { kind: 'special', start: '2018-09-03', end: null, urn: '123456' },
    ],
    [
      'education-plans',
      'virtualSchool',
      { step: 'made', ...aDay('doneOn', '2018-09-10') },
      'education-plans',
      { step: 'made', doneOn: '2018-09-10' },
    ],
    [
      'attendance',
      'virtualSchool',
      {
        ...aDay('countedTo', '2018-12-21'),
        sessionsPossible: '140',
        sessionsAuthorised: '6',
        sessionsUnauthorised: '0',
      },
      'attendance',
      { sessionsPossible: 140, sessionsUnauthorised: 0 },
    ],
    [
      'exclusions',
      'socialWorker',
      { kind: 'suspension', ...aDay('beganOn', '2019-01-14'), days: '1.5' },
      'exclusions',
      { kind: 'suspension', days: 1.5 },
    ],
    [
      'key-stage-4',
      'virtualSchool',
      { academicYear: '2018', wasMatched: 'true', attainment8: '21.5' },
      'key-stage-4',
      { academicYear: 2018, attainment8: 21.5 },
    ],
    [
      'exam-results',
      'virtualSchool',
      { academicYear: '2018', subject: 'Maths', grade: '5' },
      'exam-results',
      { subject: 'mathematics', grade: '5' },
    ],
    [
      'health-checks',
      'socialWorker',
      { kind: 'dental-check', result: 'done', ...aDay('heldOn', '2019-01-14') },
      'health-checks',
      { kind: 'dental-check', result: 'done' },
    ],
    [
      'sdq-scores',
      'virtualSchool',
      { score: '14', ...aDay('scoredOn', '2019-01-14') },
      'sdq-scores',
      { score: 14 },
    ],
    [
      'convictions',
      'socialWorker',
      { outcome: 'youth-caution', ...aDay('decidedOn', '2019-01-14') },
      'convictions',
      { outcome: 'youth-caution' },
    ],
    [
      'substance-misuse',
      'adviser',
      { help: 'not-offered', ...aDay('identifiedOn', '2019-01-14') },
      'substance-misuse',
      { help: 'not-offered' },
    ],
    [
      'views',
      'reviewingOfficer',
      { how: 'advocate', ...aDay('recordedOn', '2019-01-14') },
      'views',
      { how: 'advocate' },
    ],
    [
      'permanence-plans',
      'reviewingOfficer',
      { plan: 'F', ...aDay('recordedOn', '2019-01-14') },
      'permanence-plans',
      { plan: 'F' },
    ],
    [
      'adoption-decisions',
      'socialWorker',
      aDay('decidedOn', '2019-01-14'),
      'adoption-decisions',
      { decidedOn: '2019-01-14', reversedOn: null },
    ],
    [
      'adoption-reversals',
      'socialWorker',
      { reversedBecause: 'RD3', ...aDay('reversedOn', '2019-01-21') },
      'adoption-decisions',
      { decidedOn: '2019-01-14', reversedOn: '2019-01-21', reversedBecause: 'RD3' },
    ],
    [
      'adoption-matches',
      'socialWorker',
      { ...aDay('decidedOn', '2019-01-14'), ...aDay('matchedOn', '2019-01-21'), byFosterCarer: 'false' },
      'adoption-matches',
      { matchedOn: '2019-01-21', byFosterCarer: false },
    ],
  ])('%s', async (what, worker, fields, path, expected) => {
    expect(await forms.record(worker, what, fields)).toBe('recorded');
    expect((await forms.items(path)).at(-1)).toMatchObject(expected);
    expect(textOf((await forms.page('manager', `/people/${alex}?done=${what}`)).body)).toContain(
      recordings[what]!.done,
    );
  });

  it('says which school place stands, ends it with the next, and says no place', async () => {
    expect(textOf((await forms.open('virtualSchool', 'school-places')).body)).toContain('Now: Special.');
    expect(
      await forms.record('virtualSchool', 'school-places', { kind: 'none', ...aDay('start', '2019-01-28') }),
    ).toBe('recorded');
    expect(await forms.items('school-places')).toMatchObject([
      { kind: 'special', end: '2019-01-28' },
      { kind: 'none', end: null },
    ]);
    expect(textOf((await forms.open('virtualSchool', 'school-places')).body)).toContain(
      'Now: No school place.',
    );
  });

  it('says what is no number', async () => {
    const answer = await forms.send('virtualSchool', 'sdq-scores', {
      score: 'many',
      ...aDay('scoredOn', '2019-01-15'),
    });
    expect([answer.statusCode, textOf(answer.body)]).toEqual([
      422,
      expect.stringContaining('The score must be a whole number'),
    ]);
    expect(answer.body).toContain('value="many"');
  });

  it('shows on the person’s page what is theirs to record, under its headings', async () => {
    const found = async (worker: Worker, id = alex) =>
      [...(await forms.page(worker, `/people/${id}`)).body.matchAll(/\/record\/([a-z0-9-]+)"/g)].map(
        ([, what]) => what,
      );
    expect(await found('virtualSchool')).toEqual([
      'school-places',
      'education-plans',
      'attendance',
      'exclusions',
      'key-stage-4',
      'exam-results',
      'sdq-scores',
      'views',
    ]);
    expect(await found('reviewingOfficer')).toEqual(['views', 'reviews', 'permanence-plans']);
    expect(await found('analyst')).toEqual([]);
    // Jordan is no longer in care.
    expect(await found('adviser', council.people.jordan)).toEqual(
      expect.arrayContaining(['requests', 'pathway-plans']),
    );
    expect(await found('adviser', council.people.jordan)).not.toContain('school-places');
  });
});
