import { randomUUID } from 'node:crypto';
import { recordings } from '../../src/pages/person/recordings/all.ts';
import { keepersOf } from '../../src/pages/person/recordings/recording.ts';
import { aSmallCouncil, staff, type SmallCouncil, type Worker } from './small-council.ts';

const home = { accept: 'text/html', origin: 'http://localhost:3000', host: 'localhost:3000' };
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const aDay = (name: string, day: string) => {
  const [year, month, dayOfMonth] = day.split('-');
  return { [`${name}-day`]: dayOfMonth!, [`${name}-month`]: month!, [`${name}-year`]: year! };
};

describe('what is recorded by form', () => {
  let council: SmallCouncil;
  let alex: string;

  const open = (worker: Worker, url: string) => council.ask(worker, { url, headers: home });
  const send = (worker: Worker, url: string, fields: Record<string, string>) =>
    council.ask(worker, {
      method: 'POST',
      url,
      payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
      headers: { ...home, 'content-type': 'application/x-www-form-urlencoded' },
    });
  const form = (what: string) => `/people/${alex}/record/${what}`;
  const hiddenIn = (body: string) =>
    Object.fromEntries(
      [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    );
  /** What may be chosen in the list `of`, as the form shows it. */
  const choicesIn = (body: string) => {
    const [list = ''] = /<select[^>]* name="of"[^]*?<\/select>/.exec(body) ?? [];
    return [...list.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)</g)].map(([, value, text]) => ({
      value: value!,
      text: text!,
    }));
  };
  /** Opens the form, fills it in, goes on with the only thing there is to go on with, and gives the status. */
  const record = async (worker: Worker, what: string, fields: Record<string, string>) => {
    const { body } = await open(worker, form(what));
    const [choice] = choicesIn(body);
    const answer = await send(worker, form(what), {
      ...hiddenIn(body),
      ...(choice && { of: choice.value }),
      ...fields,
    });
    return answer.statusCode === 303 ? 'recorded' : `${answer.statusCode} ${textOf(answer.body)}`;
  };
  const items = async (path: string) =>
    (await council.get('manager', `/people/${alex}/${path}`)).json().items;

  beforeAll(async () => {
    council = await aSmallCouncil();
    alex = council.people.alex;
    for (const [table, worker] of [
      ['social_worker_allocation', 'socialWorker'],
      ['reviewing_officer_allocation', 'reviewingOfficer'],
      ['pa_allocation', 'adviser'],
    ] as const)
      await council.owner.query(
        `insert into ${table} (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
        [alex, council.workers[worker]],
      );
    const begun = await council.send(
      'socialWorker',
      'POST',
      `/people/${alex}/periods-of-care`,
      {
        start: '2018-03-05',
        legalStatus: 'C2',
        categoryOfNeed: 'N1',
        placement: { code: 'U4', provider: 'PR1' },
      },
      '0-0',
    );
    expect(begun.statusCode).toBe(201);
  });
  afterAll(async () => council?.close());

  it.each(Object.entries(recordings))(
    '%s opens for its keepers, and for nobody else',
    async (what, recording) => {
      const sees: readonly Worker[] = [
        'adviser',
        'manager',
        'socialWorker',
        'reviewingOfficer',
        'virtualSchool',
        'analyst',
      ];
      for (const worker of sees) {
        const may = keepersOf(recording).includes(staff[worker][0]);
        const { statusCode, body } = await open(worker, form(what));
        expect([worker, statusCode]).toEqual([worker, may ? 200 : 403]);
        if (may) expect(textOf(body)).toContain(recording.title);
        if (!may) expect((await send(worker, form(what), {})).statusCode).toBe(403);
      }
      const isTheirs = keepersOf(recording).includes('personal-adviser');
      expect((await open('stranger', form(what))).statusCode).toBe(isTheirs ? 404 : 403);
    },
  );

  it.each(Object.keys(recordings))('%s sent empty says what is missing, and stores nothing', async (what) => {
    const worker = keepersOf(recordings[what]!).includes('social-worker') ? 'socialWorker' : 'manager';
    const { body } = await open(worker, form(what));
    const { version } = hiddenIn(body);
    const answer = await send(worker, form(what), version ? { version } : {});
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
    expect(await record(worker, what, fields)).toBe('recorded');
    expect((await items(path)).at(-1)).toMatchObject(expected);
    expect(textOf((await open('manager', `/people/${alex}?done=${what}`)).body)).toContain(
      recordings[what]!.done,
    );
  });

  it('says which school place stands, ends it with the next, and says no place', async () => {
    expect(textOf((await open('virtualSchool', form('school-places'))).body)).toContain('Now: Special.');
    expect(
      await record('virtualSchool', 'school-places', { kind: 'none', ...aDay('start', '2019-01-28') }),
    ).toBe('recorded');
    expect(await items('school-places')).toMatchObject([
      { kind: 'special', end: '2019-01-28' },
      { kind: 'none', end: null },
    ]);
    expect(textOf((await open('virtualSchool', form('school-places'))).body)).toContain(
      'Now: No school place.',
    );
  });

  it('says what is no number', async () => {
    const answer = await send('virtualSchool', form('sdq-scores'), {
      score: 'many',
      ...aDay('scoredOn', '2019-01-15'),
    });
    expect([answer.statusCode, textOf(answer.body)]).toEqual([
      422,
      expect.stringContaining('The score must be a whole number'),
    ]);
    expect(answer.body).toContain('value="many"');
  });

  describe('of being missing', () => {
    it('has nobody to come back, nor an interview, before anybody was gone', async () => {
      for (const [what, words] of [
        ['returns', 'By the record they are not missing.'],
        ['return-interviews', 'By the record they have not come back from being missing.'],
      ] as const) {
        const { body } = await open('adviser', form(what));
        expect([
          textOf(body).includes(words),
          body.includes('>Save<') || /Save\s*<\/button>/.test(body),
        ]).toEqual([true, false]);
      }
    });

    it('goes from gone to back to the interview', async () => {
      expect(
        await record('socialWorker', 'missing-episodes', { kind: 'M', ...aDay('missingFrom', '2019-01-24') }),
      ).toBe('recorded');
      expect(await record('socialWorker', 'returns', aDay('returnedOn', '2019-01-25'))).toBe('recorded');
      expect(
        await record('socialWorker', 'return-interviews', {
          ...aDay('offeredOn', '2019-01-25'),
          ...aDay('heldOn', '2019-01-27'),
        }),
      ).toBe('recorded');
      expect(await items('missing-episodes')).toMatchObject([
        {
          missingFrom: '2019-01-24',
          returnedOn: '2019-01-25',
          interviewOfferedOn: '2019-01-25',
          interviewHeldOn: '2019-01-27',
          interviewDeclinedOn: null,
        },
      ]);
    });

    it('says what changed when somebody else was first, and takes it then', async () => {
      const { body } = await open('socialWorker', form('return-interviews'));
      const [choice] = choicesIn(body);
      expect(choice!.text).toBe('24 Jan 2019, back on 25 Jan 2019');
      expect(await record('manager', 'return-interviews', aDay('offeredOn', '2019-01-26'))).toBe('recorded');
      const mine = aDay('offeredOn', '2019-01-27');
      const stale = await send('socialWorker', form('return-interviews'), { of: choice!.value, ...mine });
      expect([stale.statusCode, textOf(stale.body)]).toEqual([
        412,
        expect.stringContaining(
          'Changed: interview offered from 25 Jan 2019 to 26 Jan 2019, interview held from 27 Jan 2019 to not said.',
        ),
      ]);
      const [now] = choicesIn(stale.body);
      expect(
        (await send('socialWorker', form('return-interviews'), { of: now!.value, ...mine })).statusCode,
      ).toBe(303);
    });

    it('goes on with nobody else’s', async () => {
      const { body } = await open('socialWorker', form('return-interviews'));
      const [choice] = choicesIn(body);
      const url = `/people/${council.people.jordan}/record/return-interviews`;
      const answer = await send('adviser', url, { of: choice!.value, ...aDay('offeredOn', '2019-01-27') });
      expect(answer.statusCode).toBe(404);
    });
  });

  it('of a request goes from asked to passed on, answered and none waiting', async () => {
    expect(await record('adviser', 'requests', { kind: 'bus-pass', ...aDay('askedOn', '2019-01-03') })).toBe(
      'recorded',
    );
    expect(await record('adviser', 'requests', { kind: 'passport', ...aDay('askedOn', '2019-01-04') })).toBe(
      'recorded',
    );
    const { body } = await open('adviser', form('passed-on'));
    expect(choicesIn(body).map(({ text }) => text)).toEqual([
      'Bus pass, asked for on 3 Jan 2019',
      'Passport, asked for on 4 Jan 2019',
    ]);
    const workerId = council.workers.socialWorker;
    expect(await record('adviser', 'passed-on', { workerId, ...aDay('on', '2019-01-07') })).toBe('recorded');
    expect(await record('adviser', 'answers', { answer: 'yes', ...aDay('answeredOn', '2019-01-14') })).toBe(
      'recorded',
    );
    expect(await record('adviser', 'taken-back', aDay('withdrawnOn', '2019-01-14'))).toBe('recorded');
    expect(await items('requests')).toMatchObject([
      { kind: 'bus-pass', workerId, answer: 'yes', withdrawnOn: null },
      { kind: 'passport', answer: null, withdrawnOn: '2019-01-14' },
    ]);
    expect(textOf((await open('adviser', form('answers'))).body)).toContain(
      'nothing that they asked for waits',
    );
  });

  it('shows on the person’s page what is theirs to record, under its headings', async () => {
    const found = async (worker: Worker, id = alex) =>
      [...(await open(worker, `/people/${id}`)).body.matchAll(/\/record\/([a-z0-9-]+)"/g)].map(
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

  it('ends care, and what stands of it', async () => {
    expect(await record('socialWorker', 'end-of-care', { reason: 'E4A', ...aDay('end', '2019-02-04') })).toBe(
      'recorded',
    );
    expect(await items('periods-of-care')).toMatchObject([{ end: '2019-02-04', endedBecause: 'E4A' }]);
    expect(textOf((await open('socialWorker', form('end-of-care'))).body)).toContain('not in care');
  });
});
