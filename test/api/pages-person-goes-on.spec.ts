import { aDay, choicesIn, formsOf, takeAlexIntoCare, textOf } from './forms.ts';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';

describe('what goes on by form with what stands', () => {
  let council: SmallCouncil;
  let forms: ReturnType<typeof formsOf>;

  beforeAll(async () => {
    council = await aSmallCouncil();
    forms = formsOf(council, await takeAlexIntoCare(council));
  });
  afterAll(async () => council?.close());

  describe('of being missing', () => {
    it('has nobody to come back, nor an interview, before anybody was gone', async () => {
      for (const [what, words] of [
        ['returns', 'By the record they are not missing.'],
        ['return-interviews', 'By the record they have not come back from being missing.'],
      ] as const) {
        const { body } = await forms.open('adviser', what);
        expect([
          textOf(body).includes(words),
          body.includes('>Save<') || /Save\s*<\/button>/.test(body),
        ]).toEqual([true, false]);
      }
    });

    it('goes from gone to back to the interview', async () => {
      expect(
        await forms.record('socialWorker', 'missing-episodes', {
          kind: 'M',
          ...aDay('missingFrom', '2019-01-24'),
        }),
      ).toBe('recorded');
      expect(await forms.record('socialWorker', 'returns', aDay('returnedOn', '2019-01-25'))).toBe(
        'recorded',
      );
      expect(
        await forms.record('socialWorker', 'return-interviews', {
          ...aDay('offeredOn', '2019-01-25'),
          ...aDay('heldOn', '2019-01-27'),
        }),
      ).toBe('recorded');
      expect(await forms.items('missing-episodes')).toMatchObject([
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
      const { body } = await forms.open('socialWorker', 'return-interviews');
      const [choice] = choicesIn(body);
      expect(choice!.text).toBe('24 Jan 2019, back on 25 Jan 2019');
      expect(await forms.record('manager', 'return-interviews', aDay('offeredOn', '2019-01-26'))).toBe(
        'recorded',
      );
      const mine = aDay('offeredOn', '2019-01-27');
      const stale = await forms.send('socialWorker', 'return-interviews', { of: choice!.value, ...mine });
      expect([stale.statusCode, textOf(stale.body)]).toEqual([
        412,
        expect.stringContaining(
          'Changed: interview offered from 25 Jan 2019 to 26 Jan 2019, interview held from 27 Jan 2019 to not said.',
        ),
      ]);
      const [now] = choicesIn(stale.body);
      expect(
        (await forms.send('socialWorker', 'return-interviews', { of: now!.value, ...mine })).statusCode,
      ).toBe(303);
    });

    it('goes on with nobody else’s', async () => {
      const { body } = await forms.open('socialWorker', 'return-interviews');
      const [choice] = choicesIn(body);
      const jordans = formsOf(council, council.people.jordan);
      const answer = await jordans.send('adviser', 'return-interviews', {
        of: choice!.value,
        ...aDay('offeredOn', '2019-01-27'),
      });
      expect(answer.statusCode).toBe(404);
    });
  });

  it('of a request goes from asked to passed on, answered and none waiting', async () => {
    expect(
      await forms.record('adviser', 'requests', { kind: 'bus-pass', ...aDay('askedOn', '2019-01-03') }),
    ).toBe('recorded');
    expect(
      await forms.record('adviser', 'requests', { kind: 'passport', ...aDay('askedOn', '2019-01-04') }),
    ).toBe('recorded');
    const { body } = await forms.open('adviser', 'passed-on');
    expect(choicesIn(body).map(({ text }) => text)).toEqual([
      'Bus pass, asked for on 3 Jan 2019',
      'Passport, asked for on 4 Jan 2019',
    ]);
    const workerId = council.workers.socialWorker;
    expect(await forms.record('adviser', 'passed-on', { workerId, ...aDay('on', '2019-01-07') })).toBe(
      'recorded',
    );
    expect(
      await forms.record('adviser', 'answers', { answer: 'yes', ...aDay('answeredOn', '2019-01-14') }),
    ).toBe('recorded');
    expect(await forms.record('adviser', 'taken-back', aDay('withdrawnOn', '2019-01-14'))).toBe('recorded');
    expect(await forms.items('requests')).toMatchObject([
      { kind: 'bus-pass', workerId, answer: 'yes', withdrawnOn: null },
      { kind: 'passport', answer: null, withdrawnOn: '2019-01-14' },
    ]);
    expect(textOf((await forms.open('adviser', 'answers')).body)).toContain(
      'nothing that they asked for waits',
    );
  });

  it('ends care, and what stands of it', async () => {
    expect(
      await forms.record('socialWorker', 'end-of-care', { reason: 'E4A', ...aDay('end', '2019-02-04') }),
    ).toBe('recorded');
    expect(await forms.items('periods-of-care')).toMatchObject([{ end: '2019-02-04', endedBecause: 'E4A' }]);
    expect(textOf((await forms.open('socialWorker', 'end-of-care')).body)).toContain('not in care');
  });
});
