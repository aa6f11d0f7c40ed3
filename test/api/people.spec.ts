import { randomUUID } from 'node:crypto';
import { accommodationCodes } from '../../src/domain/codes/accommodation.codes.ts';
import { activityCodes } from '../../src/domain/codes/activity.codes.ts';
import { inTouchCodes } from '../../src/domain/codes/in-touch.codes.ts';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

const casey = { givenName: 'Casey', familyName: 'Ashworth', bornOn: '2006-05-04', sex: 'F' };

describe('people', () => {
  let council: SmallCouncil;
  const url = (id: string) => `/people/${id}`;

  beforeAll(async () => {
    council = await aSmallCouncil();
  });
  afterAll(() => council?.close());

  const names = async (worker: Parameters<SmallCouncil['get']>[0], query = '') =>
    (await council.get(worker, `/people${query}`))
      .json()
      .items.map(
        (person: { givenName: string | null; childId: string }) => person.givenName ?? person.childId,
      );

  describe('listed', () => {
    it('are those the asker sees, and nobody else', async () => {
      expect(await names('adviser')).toEqual(['Jordan']);
      expect(await names('colleague')).toEqual(['Sami']);
      // Alex, whom nobody has, and the team's: by family name, then given name.
      expect(await names('manager')).toEqual(['Alex', 'Jordan', 'Sami']);
      expect(await names('reviewingOfficer')).toEqual([]);
      for (const worker of ['boardMember', 'administrator', 'program'] as const)
        expect((await council.get(worker, '/people')).statusCode).toBe(403);
    });

    it('are found by the start of a name or of the childId', async () => {
      expect(await names('manager', '?q=sam')).toEqual(['Sami']);
      expect(await names('manager', '?q=TESTing')).toEqual(['Alex', 'Jordan', 'Sami']);
      expect(await names('manager', '?q=jordan%20t')).toEqual(['Jordan']);
      expect(await names('manager', '?q=p002')).toEqual(['Sami']);
      expect(await names('manager', '?q=ordan')).toEqual([]);
      expect(await names('manager', '?q=%25')).toEqual([]);
    });

    it('have no names for an analyst, who finds nobody by one', async () => {
      const all = (await council.get('analyst', '/people')).json().items;
      expect(all.map(({ childId }: { childId: string }) => childId).toSorted()).toEqual([
        'P001',
        'P002',
        'P003',
        'P005',
      ]);
      for (const person of all) expect([person.givenName, person.familyName]).toEqual([null, null]);
      expect(await names('analyst', '?q=jordan')).toEqual([]);
      expect(await names('analyst', '?q=P001')).toEqual(['P001']);
    });

    it.each(['manager', 'analyst'] as const)('are read page by page, each once, by a %s', async (worker) => {
      const whole = await names(worker);
      const found: string[] = [];
      let next: string | undefined = '/people?limit=2&status=all';
      for (let pages = 0; next; pages++) {
        expect(pages).toBeLessThan(3);
        const answer = await council.get(worker, next);
        const { items, next: after } = answer.json();
        expect(items.length).toBeLessThanOrEqual(2);
        found.push(...items.map((p: { givenName: string; childId: string }) => p.givenName ?? p.childId));
        const link = answer.headers.link as string | undefined;
        next =
          link &&
          /^<\/api\/v1(\/people\?limit=2&status=all&after=[0-9a-f-]{36})>; rel="next"$/.exec(link)![1];
        expect(next?.slice(-36) ?? null).toBe(after);
      }
      expect(found).toEqual(whole);
      const lost = await council.get(worker, `/people?after=${council.people.robin}`);
      expect([lost.statusCode, lost.json().errors]).toEqual([
        400,
        [expect.objectContaining({ parameter: 'after' })],
      ]);
    });

    it('are those in care, or those owed something after it', async () => {
      const { owner, people } = council;
      await owner.query(
        `insert into period_of_care (person_id, "start", "end", ended_because, start_is_known)
         values ($1, '2018-05-01', '2019-02-04', 'E17', true), ($2, '2018-05-01', null, null, true)`,
        [people.jordan, people.sami],
      );
      const statuses = { jordan: 'former relevant', sami: 'eligible', alex: 'qualifying' } as const;
      for (const [name, status] of Object.entries(statuses))
        await owner.query(
          `insert into leaving_care_status (person_id, status, because) values ($1, $2, 'a test')`,
          [people[name as keyof typeof statuses], status],
        );
      expect(await names('manager', '?status=in-care')).toEqual(['Sami']);
      expect(await names('manager', '?status=in-care&as_at=2019-02-03')).toEqual(['Jordan', 'Sami']);
      expect(await names('manager', '?status=in-care&as_at=2018-04-30')).toEqual([]);
      expect(await names('manager', '?status=care-leaver')).toEqual(['Alex', 'Jordan']);
      expect((await council.get('manager', '/people?status=gone')).statusCode).toBe(400);
      expect((await council.get('manager', '/people?limit=201')).statusCode).toBe(400);
      expect(await names('manager', '?known_at=2018-01-02T08:59:59Z')).toEqual([]);
    });
  });

  describe('recorded anew', () => {
    it.each([
      ['socialWorker', 'social_worker_allocation'],
      ['adviser', 'pa_allocation'],
    ] as const)('by a %s, are theirs from today', async (worker, table) => {
      const sent = { ...casey, ethnicity: 'WBRI', upn: 'b801200005001', phone: '07700 900123' };
      const answer = await council.send(worker, 'POST', '/people', sent);
      const { id, personId, version } = answer.json();
      expect([answer.statusCode, answer.json()]).toEqual([
        201,
        expect.objectContaining({
          ...sent,
          upn: 'B801200005001',
          childId: expect.stringMatching(/^PK-[0-9A-Z]{10}$/),
          age: 12,
          isRestricted: false,
          recordedBy: council.workers[worker],
        }),
      ]);
      expect(answer.headers).toMatchObject({ location: `/api/v1/people/${id}`, etag: `"${version}"` });
      const read = await council.get(worker, url(personId));
      expect([read.headers.etag, read.json()]).toEqual([
        `"${version}"`,
        { ...answer.json(), asAt: null, knownAt: null },
      ]);
      const { rows } = await council.owner.query(
        `select worker_id, "start" from ${table} where person_id = $1`,
        [id],
      );
      expect(rows).toEqual([{ worker_id: council.workers[worker], start: '2019-02-04' }]);
      expect((await council.get('otherManager', url(id))).statusCode).toBe(404);
    });

    it('by a manager, wait for somebody to be allocated', async () => {
      const answer = await council.send('manager', 'POST', '/people', { ...casey, childId: 'C 17' });
      expect([answer.statusCode, answer.json().childId]).toEqual([201, 'C 17']);
      const seen = async (worker: 'otherManager' | 'adviser') =>
        (await council.get(worker, url(answer.json().id))).statusCode;
      expect([await seen('otherManager'), await seen('adviser')]).toEqual([200, 404]);
    });

    it('never under the childId of somebody else, whom the asker may not even see', async () => {
      const details = [];
      // The asker's own, a stranger's, and a restricted one's.
      for (const childId of ['P001', 'P003', 'P004']) {
        const answer = await council.send('adviser', 'POST', '/people', { ...casey, childId });
        expect(answer.statusCode).toBe(409);
        details.push(answer.json().detail);
      }
      expect(new Set(details)).toEqual(
        new Set([expect.stringContaining('leave it out and one is allotted')]),
      );
    });

    it.each([
      [{ upn: 'B207000016049' }, 422, '#/upn'],
      [{ upn: 'P207000016049' }, 201, undefined],
      [{ upn: 'UN4' }, 201, undefined],
      [{ bornOn: '2019-02-04' }, 201, undefined],
      [{ bornOn: '2019-02-05' }, 422, '#/bornOn'],
      [{ bornOn: '1899-12-31' }, 400, '#/bornOn'],
      [{ bornOn: '2007-02-29' }, 400, '#/bornOn'],
      [{ sex: 'X' }, 400, '#/sex'],
      [{ ethnicity: 'ABCD' }, 400, '#/ethnicity'],
      [{ givenName: ' ' }, 400, '#/givenName'],
      [{ familyName: null }, 400, '#/familyName'],
      [{ childId: ' P9' }, 400, '#/childId'],
      [{ isRestricted: true }, 400, '#/isRestricted'],
    ])('with %j are answered %i', async (sent, status, pointer) => {
      const answer = await council.send('adviser', 'POST', '/people', { ...casey, ...sent });
      expect([answer.statusCode, answer.json().errors?.[0].pointer]).toEqual([status, pointer]);
    });

    it('are recorded by those who work with them alone', async () => {
      for (const worker of ['analyst', 'reviewingOfficer', 'virtualSchool', 'boardMember'] as const)
        expect((await council.send(worker, 'POST', '/people', casey)).statusCode).toBe(403);
    });

    it('once, however often the same is sent', async () => {
      const request = {
        method: 'POST' as const,
        url: '/api/v1/people',
        payload: casey,
        headers: { 'idempotency-key': randomUUID() },
      };
      const [first, again] = [await council.ask('adviser', request), await council.ask('adviser', request)];
      expect([again.statusCode, again.json(), again.headers.location]).toEqual([
        201,
        first.json(),
        first.headers.location,
      ]);
    });
  });

  describe('one of them', () => {
    const read = async (worker: Parameters<SmallCouncil['get']>[0], query = '') =>
      (await council.get(worker, url(council.people.sami) + query)).json();

    it('shows an analyst neither name nor telephone', async () => {
      expect(await read('analyst')).toMatchObject({
        childId: 'P002',
        givenName: null,
        familyName: null,
        phone: null,
      });
      expect(await read('colleague')).toMatchObject({ givenName: 'Sami', familyName: 'Testing' });
    });

    it('shows a virtual school the name of a child in care, and no telephone', async () => {
      await council.owner.query(`update person set phone = '07700 900456' where id = $1`, [
        council.people.sami,
      ]);
      expect(await read('virtualSchool')).toMatchObject({ givenName: 'Sami', phone: null });
      expect(await read('colleague')).toMatchObject({ phone: '07700 900456' });
    });

    it.each([
      ['2018-02-28', 17],
      ['2018-03-01', 18],
      ['2020-02-28', 19],
      ['2020-02-29', 20],
    ])('is as old on %s as the leap day makes them', async (day, age) => {
      expect(await read('colleague', `?as_at=${day}`)).toMatchObject({ asAt: day, age });
    });

    it('is corrected field by field, against the version that was read', async () => {
      const { version, phone } = await read('colleague');
      const at = url(council.people.sami);
      const corrected = await council.send('colleague', 'PATCH', at, { familyName: ' O’Neil ' }, version);
      expect([corrected.statusCode, corrected.json()]).toEqual([
        200,
        expect.objectContaining({ givenName: 'Sami', familyName: 'O’Neil', phone }),
      ]);
      expect(corrected.headers.etag).toBe(`"${corrected.json().version}"`);
      const late = await council.send('colleague', 'PATCH', at, { givenName: 'Samuel' }, version);
      expect([late.statusCode, late.json().changes]).toEqual([
        412,
        [expect.objectContaining({ fields: [{ field: 'familyName', was: 'Testing', is: 'O’Neil' }] })],
      ]);
      expect((await council.send('colleague', 'PATCH', at, { givenName: 'Samuel' })).statusCode).toBe(428);
      const same = await council.send(
        'colleague',
        'PATCH',
        at,
        { givenName: 'Sami' },
        corrected.json().version,
      );
      expect([same.statusCode, same.json().version]).toEqual([200, corrected.json().version]);
      const before = new Date(Date.parse(corrected.json().recordedAt) - 1).toISOString();
      expect(await read('colleague', `?known_at=${before}`)).toMatchObject({ familyName: 'Testing' });
      expect((await council.get('colleague', `${at}?known_at=2018-01-02T08:59:59Z`)).statusCode).toBe(404);
    });

    it.each([
      ['nothing', {}, undefined],
      ['no name', { givenName: null }, '#/givenName'],
      ['no birthday', { bornOn: null }, '#/bornOn'],
      ['a wrong number', { upn: 'B207000016049' }, '#/upn'],
      ['birth tomorrow', { bornOn: '2019-02-05' }, '#/bornOn'],
      ['birth after coming into care', { bornOn: '2018-05-02' }, '#/bornOn'],
    ])('is not corrected with %s', async (_, sent, pointer) => {
      const { version } = await read('colleague');
      const answer = await council.send('colleague', 'PATCH', url(council.people.sami), sent, version);
      expect([answer.statusCode, answer.json().errors?.[0].pointer]).toEqual([422, pointer]);
    });

    it('may be born on the day of the first thing recorded, and loses what need not be known', async () => {
      const { version } = await read('colleague');
      const sent = { bornOn: '2018-05-01', phone: null };
      const answer = await council.send('colleague', 'PATCH', url(council.people.sami), sent, version);
      expect([answer.statusCode, answer.json()]).toEqual([200, expect.objectContaining({ ...sent, age: 0 })]);
      // At no age is anybody eligible, so what the law made of them went with the birthday.
      const { rows } = await council.owner.query(
        `select status from leaving_care_status where person_id = $1`,
        [council.people.sami],
      );
      expect(rows).toEqual([{ status: 'none' }]);
    });
  });

  it('lets one of twenty win who correct the same person at once, and loses nothing', async () => {
    const url = `/people/${council.people.noor}`;
    const before = (await council.get('stranger', url)).json();
    const phones = Array.from({ length: 20 }, (_, n) => `07700 9001${String(n).padStart(2, '0')}`);
    const answers = await Promise.all(
      phones.map((phone) => council.send('stranger', 'PATCH', url, { phone }, before.version)),
    );
    const won = answers.filter(({ statusCode }) => statusCode === 200);
    expect([won.length, answers.filter(({ statusCode }) => statusCode === 412).length]).toEqual([1, 19]);
    const after = (await council.get('stranger', url)).json();
    expect([after.phone, after.version]).toEqual([won[0]!.json().phone, won[0]!.json().version]);
    const changes = [{ change: 'changed', fields: [{ field: 'phone', was: null, is: after.phone }] }];
    const lost = answers.find(({ statusCode }) => statusCode === 412)!;
    expect(lost.json().changes).toMatchObject(changes);
    const { rows } = await council.owner.query(`select phone from superseded.person where id = $1`, [
      council.people.noor,
    ]);
    expect(rows).toEqual([{ phone: null }]);
  });

  describe('a timeline', () => {
    const timeline = async (query = '') =>
      (await council.get('adviser', `/people/${council.people.jordan}/timeline${query}`)).json();

    it('tells of every kind there is, by day, and of no postcode', async () => {
      const { owner, people, workers } = council;
      const id = people.jordan;
      await owner.query(
        `insert into placement (person_id, "start", "end", started_because, code, postcode, urn, dispute)
         values ($1, '2018-05-01', '2019-02-04', 'S', 'U6', 'HD1 1AA', 'SC012345', 1)`,
        [id],
      );
      await owner.query(`update period_of_care set home_postcode = 'HD2 2BB' where person_id = $1`, [id]);
      for (const [table, code] of [
        ['legal_status', 'C2'],
        ['category_of_need', 'N1'],
      ])
        await owner.query(
          `insert into ${table} (person_id, "start", "end", code) values ($1, '2018-05-01', '2019-02-04', $2)`,
          [id, code],
        );
      for (const [table, code] of [
        ['eet_status', 'F2'],
        ['accommodation', 'B1'],
        ['in_touch', 'YES'],
      ])
        await owner.query(
          `insert into ${table} (person_id, "start", code, last_known_on) values ($1, '2019-01-01', $2, '2019-01-15')`,
          [id, code],
        );
      for (const table of ['unaccompanied', 'living_at_home', 'detention'])
        await owner.query(`insert into ${table} (person_id, "start") values ($1, '2019-01-02')`, [id]);
      await owner.query(
        `insert into support_request (person_id, "start", kind) values ($1, '2019-01-03', 'asked')`,
        [id],
      );
      await owner.query(
        `insert into leaving_care_override (person_id, "start", status, reason)
         values ($1, '2019-01-04', 'qualifying', 'decided by hand in a test')`,
        [id],
      );
      for (const table of ['social_worker_allocation', 'reviewing_officer_allocation'])
        await owner.query(
          `insert into ${table} (person_id, "start", "end", worker_id) values ($1, '2018-06-01', '2018-07-01', $2)`,
          [id, workers.colleague],
        );
      await owner.query(
        `insert into contact (person_id, happened_on, kind, succeeded) values ($1, '2019-01-05', 'visit', false), ($1, '2019-01-06', 'call', true)`,
        [id],
      );
      await owner.query(
        `insert into review (person_id, held_on, participation) values ($1, '2018-05-20', 'PN1')`,
        [id],
      );
      await owner.query(`insert into needs_assessment (person_id, completed_on) values ($1, '2018-06-20')`, [
        id,
      ]);
      await owner.query(`insert into pathway_plan (person_id, made_on) values ($1, '2018-06-21')`, [id]);
      await owner.query(`insert into pathway_plan_review (person_id, held_on) values ($1, '2018-12-21')`, [
        id,
      ]);
      for (const row of [
        `missing_episode (person_id, missing_from, returned_on, kind, interview_offered_on, interview_held_on)
          values ($1, '2018-07-02', '2018-07-03', 'M', '2018-07-03', '2018-07-05')`,
        `missing_episode (person_id, missing_from, nth, kind) values ($1, '2018-07-02', 2, 'A')`,
        `health_check (person_id, held_on, kind, result) values ($1, '2018-05-16', 'dental-check', 'declined')`,
        `sdq_score (person_id, scored_on, score) values ($1, '2018-05-17', 14)`,
        `conviction (person_id, decided_on, outcome) values ($1, '2018-05-18', 'youth-caution')`,
        `substance_misuse (person_id, identified_on, help) values ($1, '2018-05-19', 'not-offered')`,
        `health_outcome (person_id, collection_year, sdq_score) values ($1, 2018, 31)`,
        `adoption_decision (person_id, decided_on, reversed_on, reversed_because) values ($1, '2018-07-04', '2018-07-05', 'RD1')`,
        `adoption (person_id, matched_on, adopters_sex) values ($1, '2018-07-06', 'FF')`,
        `previous_permanence (person_id, kind, ordered_on) values ($1, 'P2', '2017-12-31')`,
        `social_worker_episode (person_id, "start", "end", worker_ref, reason) values ($1, '2018-05-02', '2018-05-03', 'SW1234', 'ABSENC')`,
        `personal_education_plan (person_id, done_on, step) values ($1, '2018-05-14', 'made')`,
        `school_year (person_id, academic_year, suspensions) values ($1, 2018, 1)`,
        `school_place (person_id, "start", "end", kind, urn, postcode) values ($1, '2018-07-21', '2018-07-22', 'alternative-provision', '123456', 'HD1 1AA')`,
        `school_place (person_id, "start", kind) values ($1, '2018-07-22', 'none')`,
        `school_attendance (person_id, counted_to, sessions_possible, sessions_authorised, sessions_unauthorised) values ($1, '2018-07-23', 380, 12, 3)`,
        `school_exclusion (person_id, began_on, kind, half_days) values ($1, '2018-07-24', 'suspension', 3)`,
        `school_exclusion (person_id, began_on, kind) values ($1, '2018-07-25', 'permanent-exclusion')`,
        `key_stage_4 (person_id, academic_year, was_matched) values ($1, 2018, true)`,
        `exam_result (person_id, academic_year, subject, grade) values ($1, 2018, 'history', '5')`,
        `disability (person_id, "start", code) values ($1, '2018-05-15', 'HEAR')`,
        `recorded_view (person_id, recorded_on, how) values ($1, '2018-07-07', 'advocate')`,
        `request (person_id, kind, asked_on, answered_on, answer) values ($1, 'bus-pass', '2018-07-08', '2018-07-12', 'partly')`,
        `request (person_id, kind, asked_on, withdrawn_on) values ($1, 'passport', '2018-07-09', '2018-07-13')`,
        `request (person_id, kind, asked_on) values ($1, 'money', '2018-07-10')`,
        `permanence_plan (person_id, recorded_on, plan) values ($1, '2018-07-11', 'F')`,
        `deprivation_of_liberty_order (person_id, started_on, ended_on) values ($1, '2018-07-12', '2018-07-20')`,
      ])
        await owner.query(`insert into ${row}`, [id]);

      const answer = await timeline();
      const told = answer.items.map(
        ({ kind, start, end, code, words }: Record<string, string>) =>
          `${start}–${end} ${kind} ${code} ${words}`,
      );
      expect(told).toEqual([
        '2017-12-31–null previous-permanence P2 Special guardianship order',
        '2018-01-01–null pa-allocation null adviser',
        `2018-03-31–null health-outcome null the year's health and offending, as the return has it`,
        '2018-05-01–2019-02-04 period-of-care E17 Turned 18 and remained with current carers (incl. staying put)',
        '2018-05-01–2019-02-04 legal-status C2 Full care order',
        '2018-05-01–2019-02-04 category-of-need N1 Abuse or neglect',
        '2018-05-01–2019-02-04 placement U6 Foster placement with other carer: not long term, not FFA',
        '2018-05-02–2018-05-03 social-worker-episode ABSENC SW1234',
        '2018-05-14–null personal-education-plan null made',
        '2018-05-15–null disability HEAR Hearing',
        '2018-05-16–null health-check null dental check: declined',
        '2018-05-17–null sdq-score null SDQ score 14',
        '2018-05-18–null conviction null youth caution',
        '2018-05-19–null substance-misuse null substance misuse found, help not offered',
        '2018-05-20–null review PN1 Attends, speaks for self',
        '2018-06-01–2018-07-01 social-worker-allocation null colleague',
        '2018-06-01–2018-07-01 reviewing-officer-allocation null colleague',
        '2018-06-20–null needs-assessment null null',
        '2018-06-21–null pathway-plan null null',
        '2018-07-02–null missing-episode M missing, back on 2018-07-03, interview held on 2018-07-05',
        '2018-07-02–null missing-episode A away without authorisation, not back',
        '2018-07-04–null adoption-decision RD1 to be adopted, reversed on 2018-07-05',
        '2018-07-06–null adoption null matched with adopters',
        '2018-07-07–null recorded-view null advocate',
        '2018-07-08–null request null bus-pass, answered partly on 2018-07-12',
        '2018-07-09–null request null passport, taken back on 2018-07-13',
        '2018-07-10–null request null money, not answered',
        '2018-07-11–null permanence-plan F Long-term fostering',
        '2018-07-12–null deprivation-of-liberty-order null deprived of liberty by order, until 2018-07-20',
        '2018-07-21–2018-07-22 school-place null alternative provision',
        '2018-07-22–null school-place null no school place',
        '2018-07-23–null school-attendance null missed 15 of 380 half-days of the school year so far',
        '2018-07-24–null school-exclusion null suspended for 3 half-days',
        '2018-07-25–null school-exclusion null permanently excluded',
        '2018-08-31–null school-year null the school year, as schools told of it',
        '2018-08-31–null key-stage-4 null at the end of key stage 4',
        '2018-08-31–null exam-result null history: 5',
        '2018-12-21–null pathway-plan-review null null',
        `2019-01-01–null eet-status F2 ${activityCodes.get('F2')!.label}`,
        `2019-01-01–null accommodation B1 ${accommodationCodes.get('B1')!.label}`,
        `2019-01-01–null in-touch YES ${inTouchCodes.get('YES')!.label}`,
        '2019-01-02–null unaccompanied null null',
        '2019-01-02–null living-at-home null null',
        '2019-01-02–null detention null null',
        '2019-01-03–null support-request null asked',
        '2019-01-04–null leaving-care-override null qualifying',
        '2019-01-05–null contact null visit, not reached',
        '2019-01-06–null contact null call',
      ]);
      expect(JSON.stringify(answer)).not.toMatch(/HD[12]|SC012345/);
      expect(answer.items[6]).toMatchObject({ isOfADay: false, dispute: 1, recordedBy: null });
      expect(answer.items[8]).toMatchObject({
        isOfADay: true,
        recordedAt: expect.stringMatching(/^2018-01-02T09:00/),
      });
      expect(answer.personId).toBe(id);
    });

    it('leaves out no table of what is known of people, but of who may see them and what is to be done', async () => {
      const { rows } = await council.owner.query(
        `select table_name as name from information_schema.columns where table_schema = 'superseded' and column_name = 'person_id'`,
      );
      const told = new Set(
        (await timeline()).items.map(({ kind }: { kind: string }) => kind.replaceAll('-', '_')),
      );
      const untold = rows.map(({ name }) => name as string).filter((name) => !told.has(name));
      expect(untold.toSorted()).toEqual([
        'confidential_address',
        'leaving_care_status',
        'named_access',
        'task',
      ]);
    });

    it('makes up no day of an order of which only the month is known', async () => {
      const { owner } = council;
      await owner.query(`update previous_permanence set ordered_on = '2017-12-zz'`);
      expect((await timeline()).items.map(({ kind }: { kind: string }) => kind)).not.toContain(
        'previous-permanence',
      );
    });

    it('is of one day, or as it was known', async () => {
      const kinds = async (query: string) =>
        (await timeline(query)).items.map(({ kind }: { kind: string }) => kind).toSorted();
      expect(await kinds('?as_at=2018-05-01')).toEqual([
        'category-of-need',
        'legal-status',
        'pa-allocation',
        'period-of-care',
        'placement',
      ]);
      expect(await kinds('?as_at=2018-05-20')).toContain('review');
      expect(await kinds('?as_at=2018-05-21')).not.toContain('review');
      expect(await kinds('?as_at=2019-02-04')).not.toContain('legal-status');
      expect(await kinds('?known_at=2018-01-02T08:59:59Z')).toEqual([]);
    });

    it('is out of sight to others, and not for a virtual school', async () => {
      const at = `/people/${council.people.jordan}/timeline`;
      expect((await council.get('stranger', at)).statusCode).toBe(404);
      expect((await council.get('virtualSchool', at)).statusCode).toBe(403);
      expect((await council.get('analyst', at)).statusCode).toBe(200);
    });
  });
});
