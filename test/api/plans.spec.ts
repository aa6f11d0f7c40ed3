import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, harrowdale } from '../builders/a-plan-file.ts';
import { aNumber, anAction } from '../builders/plan-facts.ts';
import { openHouse } from '../../src/opening.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { Logger } from '../../src/platform/logging/logger.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { AnswerNow } from '../../src/plans/answer-now.ts';
import { planNamed, priorityNamed } from '../../src/plans/find-plan.ts';
import { PLANS } from '../../src/plans/plans.controller.ts';
import { priorityNow } from '../../src/plans/priority-now.ts';
import type { Plan } from '../../src/plans/plan.ts';
import { aCountedCouncil, anApp, type App, type CountedCouncil } from './council-app.ts';

const parenting = 'kirklees-corporate-parenting-strategy-2019';
const calderdale = 'calderdale-children-and-young-peoples-plan';
const peoplesPlan = 'kirklees-children-and-young-peoples-plan-2020';

describe('plans', () => {
  let council: CountedCouncil;
  let demo: App;
  const tokens = new Map<string, string>();

  const get = async (path: string, workerRef = 'W026') => {
    const known = tokens.get(workerRef);
    const payload = { workerRef };
    const token =
      known ?? (await demo.ask({ method: 'POST', url: '/api/v1/demo/token', payload })).json().access_token;
    tokens.set(workerRef, token as string);
    return demo.ask({ url: path, headers: { authorization: `Bearer ${token as string}` } });
  };
  const plans = (path = '', workerRef?: string) => get(`/api/v1/plans${path}`, workerRef);
  const answersOf = async (path: string, workerRef?: string) =>
    (await plans(path, workerRef)).json().answers as (AnswerNow & Record<string, any>)[];

  beforeAll(async () => {
    council = await aCountedCouncil(['2018-12-31', '2019-01-31']);
    const folder = folderWith('harrowdale-plan.yaml', harrowdale);
    demo = await anApp(council, true, { PLANS_FOLDER: folder });
  });
  afterAll(async () => {
    await demo?.app.close();
    await council?.close();
  });

  it('are listed, this council’s first, the latest first, and those of PLANS_FOLDER with them', async () => {
    const { items, version } = (await plans()).json();
    expect(items.map(({ id, isOurs }: { id: string; isOurs: boolean }) => [id, isOurs])).toEqual([
      [peoplesPlan, true],
      [parenting, true],
      ['kirklees-early-support-strategy-2018', true],
      ['harrowdale-plan', false],
      [calderdale, false],
    ]);
    expect((await plans()).headers.etag).toBe(`"${version}"`);
  });

  it('are told whole, with a version that changes with the file alone', async () => {
    const answer = await plans(`/${parenting}`);
    expect(answer.json()).toMatchObject({
      id: parenting,
      isOurs: true,
      start: '2019-04-01',
      voices: [{ heardOn: '2019-02-01' }, { id: 'care-leavers-forum' }],
    });
    expect(answer.headers.etag).toBe((await plans(`/${parenting}`)).headers.etag);
    expect(answer.headers.etag).not.toBe((await plans(`/${calderdale}`)).headers.etag);
  });

  it.each([
    ['/nowhere', 'There is no such plan. GET /api/v1/plans lists them.'],
    [`/${parenting}/priorities/pledge-4`, `GET /api/v1/plans/${parenting} lists them.`],
    [`/${parenting}/priorities/pledge-2?as_at=2018-11-30`, '2018-11-30 is not counted'],
  ])('that are not there are not found: %s', async (path, words) => {
    const { statusCode, json } = await plans(path);
    expect([statusCode, json().detail]).toEqual([404, expect.stringContaining(words)]);
  });

  it('whose month is no day are refused with the parameter at fault', async () => {
    const answer = await plans(`/${parenting}/priorities/pledge-2?as_at=January`);
    expect([answer.statusCode, answer.json().errors[0].parameter]).toEqual([400, 'as_at']);
  });

  describe('a priority', () => {
    const pledge2 = `/${parenting}/priorities/pledge-2`;

    it('tells each figure as the scorecard reads it, and its direction against what is wanted', async () => {
      const answer = (await answersOf(pledge2)).find(
        ({ measure }) => measure?.id === 'three-or-more-placements',
      )!;
      const [point] = (
        await get('/api/v1/measures/three-or-more-placements/series?from=2019-01-31&to=2019-01-31')
      ).json().series[0].points;
      expect(answer['now']).toMatchObject({ inBrief: '39 of 633 (6.2%)', towards: 'as wanted' });
      for (const field of ['figure', 'status', 'since', 'change', 'arrow', 'rag', 'target', 'words'])
        expect([field, answer['now'][field]]).toEqual([field, point[field]]);
      expect(answer['now'].first).toMatchObject({ asAt: '2018-12-31', inBrief: '41 of 640 (6.4%)' });
    });

    it('stands on figures that the invented council comes out at, as printed of January 2019', async () => {
      const { figures } = (await plans(`/${parenting}`)).json() as Plan;
      const ours = figures!.filter(({ asAt, of, measure }) => asAt === '2019-01-31' && !of && measure);
      expect(ours).toHaveLength(7);
      for (const { measure, value, unit } of ours) {
        const url = `/api/v1/measures/${measure}/figures?to=2019-01-31&months=1`;
        const [{ figure }] = (await get(url)).json();
        const counted =
          unit === '%' ? 100 * figure.value : unit.startsWith('for each') ? figure.value : figure.numerator;
        const decimals = String(value).split('.')[1]?.length ?? 0;
        expect([measure, counted.toFixed(decimals)]).toEqual([measure, String(value)]);
      }
    });

    it('tells every measure it names, and of one that is observed what was observed', async () => {
      const answers = await answersOf(pledge2);
      expect(answers).toHaveLength(19);
      expect(answers.filter(({ kind, now }) => kind === 'counted' && !now)).toEqual([]);
      const audits = answers.find(({ measure }) => measure?.id === 'case-audit-results')!;
      expect(audits).toMatchObject({ kind: 'observed', because: null });
      expect(audits['said'][0].words).toMatch(/audited cases/);
    });

    it('is told of an earlier month too', async () => {
      const { asAt, answers, printed } = (await plans(`${pledge2}?as_at=2018-12-31`)).json();
      expect(asAt).toBe('2018-12-31');
      expect(answers[3].now.inBrief).toBe('41 of 640 (6.4%)');
      expect(printed.map(({ value }: { value: number }) => value)).toEqual([39]);
    });

    it('has an ETag that stays while nothing changes, and is another in another month', async () => {
      const { etag } = (await plans(pledge2)).headers;
      expect(etag).toMatch(/^"[0-9a-f]{12}"$/);
      expect((await plans(pledge2)).headers.etag).toBe(etag);
      expect((await plans(`${pledge2}?as_at=2018-12-31`)).headers.etag).not.toBe(etag);
    });

    it.each(['W001', 'W017', 'W022', 'W023', 'S001'])(
      'shows %s no figure, and says why',
      async (workerRef) => {
        const { statusCode, json } = await plans(pledge2, workerRef);
        expect([statusCode, json().asAt, json().knownAt]).toEqual([200, null, null]);
        for (const { now = null, said = [], because } of json().answers)
          expect([now, said, because]).toEqual([null, [], 'Your roles are not shown this figure']);
      },
    );

    it('of another council is not answered by this council’s figures', async () => {
      const [entered] = (await answersOf(`/${calderdale}/priorities/safe`)).filter(
        ({ kind }) => kind === 'counted',
      );
      expect(entered).toMatchObject({
        now: null,
        because: expect.stringContaining('Another council’s plan'),
      });
      const [fostered, health] = await answersOf('/harrowdale-plan/priorities/homes');
      expect(fostered).toMatchObject({
        now: null,
        because: expect.stringContaining('Another council’s plan'),
      });
      expect(health).toMatchObject({ kind: 'indicator', numbers: [], because: 'Nothing recorded yet' });
    });
  });

  describe('what other rooms record', () => {
    const now = async (planId: string, priorityId: string, mayReadFigures: boolean, today: PlainDate) => {
      const plan = planNamed(demo.app.get<readonly Plan[]>(PLANS, { strict: false }), planId);
      return priorityNow(council.database.manager, {
        plan,
        priority: priorityNamed(plan, priorityId),
        catalogue: council.catalogue,
        authority: 'E08000034',
        mayReadFigures,
        asAt: '2019-01-31',
        publishedBy: null,
        today,
        facts: {
          actionsOf: async (_, of) => (of === parenting ? [anAction('second-drop-in')] : []),
          observedOf: async (_, ids) =>
            [
              aNumber('attainment-8', 45.3),
              aNumber('attainment-8', 26.3, { group: 'looked after' }),
              aNumber('children-in-need', 1554),
            ].filter(({ indicator }) => ids.includes(indicator)),
        },
      });
    };

    it.each([
      ['2019-09-30', 'on time'],
      ['2019-10-01', 'late'],
    ] as const)('of an action stands on %s as %s', async (today, standing) => {
      const { actions } = await now(parenting, 'pledge-3', true, today);
      expect(actions.map(({ planned, recorded }) => [planned.id, recorded?.standing ?? null])).toEqual([
        ['second-drop-in', standing],
        ['support-into-eet', null],
        ['commitment-refreshed', null],
      ]);
    });

    it('of an indicator stands with the group that is asked of', async () => {
      const { answers } = await now(peoplesPlan, 'attainment-gaps', true, '2020-04-01');
      const numbers = answers.map((one) => one.kind === 'indicator' && one.numbers.map(({ value }) => value));
      expect(numbers).toEqual([[45.3], [], [26.3]]);
      expect(answers[1]).toMatchObject({ because: 'Nothing recorded yet' });
    });

    it('of those a service serves is shown to those alone who read figures', async () => {
      const asked = ['kirklees-early-support-strategy-2018', 'safe-and-supportive-families'] as const;
      const inNeed = async (may: boolean) =>
        (await now(...asked, may, '2020-04-01')).answers.find(
          ({ answer }) => answer.indicator === 'children-in-need',
        );
      expect(await inNeed(true)).toMatchObject({ numbers: [{ value: 1554 }], because: null });
      expect(await inNeed(false)).toMatchObject({
        numbers: [],
        because: expect.stringContaining('not shown'),
      });
      const everybody = await now(peoplesPlan, 'attainment-gaps', false, '2020-04-01');
      expect(everybody.answers[0]).toMatchObject({ numbers: [{ value: 45.3 }], because: null });
    });
  });

  it('at fault keep every command from starting, before it opens anything, with every fault told', async () => {
    const folder = folderWith(
      'harrowdale-plan.yaml',
      harrowdale.replace('everyMonths: 3', 'everyMonths: never'),
    );
    writeFileSync(join(folder, 'second.yaml'), 'id: second\n');
    const config = readConfig({ PLANS_FOLDER: folder, DATA_FOLDER: join(folder, 'never-made') });
    const failed = await openHouse(config, new Logger('silent')).catch((error: unknown) => error);
    expect(existsSync(join(folder, 'never-made'))).toBe(false);
    expect(String(failed)).toContain(
      'harrowdale-plan.yaml:40:5: boards[0].everyMonths must be a whole number',
    );
    expect(String(failed)).toContain('second.yaml:1:1: priorities must be given');
  });
});
