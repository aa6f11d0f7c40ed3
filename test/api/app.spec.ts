import type { OpenAPIObject } from '@nestjs/swagger';
import { nameReaders, peopleReaders } from '../../src/snapshots/rights.ts';
import { councilRoles, roles, type Role, type Rule } from '../../src/platform/access/policy.ts';
import { aCountedCouncil, anApp, nameFinder, type App, type CountedCouncil } from './council-app.ts';
import { operationsOf, type Operation } from './operations.ts';

const workers: Record<Role, string> = {
  'social-worker': 'W017',
  'personal-adviser': 'W001',
  'team-manager': 'W015',
  'reviewing-officer': 'W022',
  'virtual-school': 'W023',
  'performance-analyst': 'W024',
  'board-member': 'W026',
  partner: 'W076',
  administrator: 'W025',
  service: 'S001',
};
const figures = '/api/v1/measures/three-or-more-placements/figures';
const mayCall = (rule: Rule, role: Role) => 'open' in rule || rule.allow.includes(role);

const waitsForApproval = [
  'POST /api/v1/people/{personId}/placements',
  'POST /api/v1/people/{personId}/leaving-care/overrides',
];

describe('the application', () => {
  let council: CountedCouncil;
  let demo: App;
  let document: OpenAPIObject;
  let operations: Operation[];
  const tokens = new Map<Role, string>();

  const as = (role: Role) => ({ authorization: `Bearer ${tokens.get(role)}` });
  const get = (url: string, role: Role = 'board-member') => demo.ask({ url, headers: as(role) });

  beforeAll(async () => {
    council = await aCountedCouncil(['2018-12-31', '2019-01-31']);
    demo = await anApp(council, true);
    for (const role of roles) {
      const payload = { workerRef: workers[role] };
      const answer = await demo.ask({ method: 'POST', url: '/api/v1/demo/token', payload });
      tokens.set(role, answer.json().access_token);
    }
    document = (await demo.ask({ url: '/api/openapi.json' })).json();
    operations = operationsOf(document);
  });
  afterAll(async () => {
    await demo?.app.close();
    await council?.close();
  });

  it('would notice the name of a person', () => {
    const namesIn = nameFinder(council.people);
    expect(council.people.length).toBeGreaterThan(1_000);
    for (const { id, childId, upn } of council.people)
      expect(namesIn(`["${id}", "${childId}", "${upn}"]`)).toEqual(
        expect.arrayContaining([id, childId, ...(upn?.startsWith('UN') ? [] : [upn])]),
      );
  });

  describe('every operation', () => {
    it('is described in OpenAPI 3.1, with a summary, its rule and an example', () => {
      expect(document.openapi).toBe('3.1.0');
      expect(operations.length).toBeGreaterThan(6);
      for (const { name, summary, rule, examples, security } of operations) {
        expect([name, summary]).toEqual([name, expect.stringMatching(/.{10}/)]);
        expect([name, rule]).toEqual([name, expect.anything()]);
        // What may wait for somebody's approval is answered in two ways.
        expect([name, examples.length]).toEqual([name, waitsForApproval.includes(name) ? 2 : 1]);
        expect([name, security]).toEqual([name, 'open' in rule ? [] : undefined]);
      }
    });

    it('answers 401 to nobody in particular, unless it is open; to HEAD as to GET', async () => {
      for (const { name, request, rule } of operations) {
        const methods = request.method === 'GET' ? (['GET', 'HEAD'] as const) : [request.method];
        for (const method of methods) {
          const { statusCode } = await demo.ask({ ...request, method });
          expect([name, method, statusCode]).toEqual([name, method, 'open' in rule ? 200 : 401]);
        }
      }
    });

    // Those about people have a matrix of their own: test/api/access-matrix.spec.ts.
    it('answers each role as its rule says, where no person is told of', async () => {
      const found = [];
      const meant = [];
      const ofFigures = /measures$|figures$|snapshots$|month\}\/csv$|openapi|livez|readyz/;
      for (const { name, request, rule } of operations.filter((operation) => ofFigures.test(operation.name)))
        for (const role of roles) {
          meant.push([name, role, mayCall(rule, role) ? 200 : 403]);
          found.push([name, role, (await demo.ask({ ...request, headers: as(role) })).statusCode]);
        }
      expect(found).toEqual(meant);
      expect(meant).toContainEqual(['GET /api/v1/extracts/{month}/csv', 'personal-adviser', 403]);
      expect(meant).toContainEqual(['GET /api/v1/extracts/{month}/csv', 'board-member', 403]);
      expect(meant).toContainEqual(['GET /api/v1/extracts/{month}/csv', 'team-manager', 200]);
    });
  });

  it('has no route beside them but the pages, each with a rule', async () => {
    const described = operations.map(({ route }) => route);
    const isHeadOfGet = (route: string) => demo.routes.includes(route.replace(/^HEAD /, 'GET '));
    const pages = demo.routes.filter(
      (route) => !described.includes(route) && !(route.startsWith('HEAD ') && isHeadOfGet(route)),
    );
    const board = { allow: ['performance-analyst', 'board-member', 'team-manager', 'administrator'] };
    const boardsExtract = { allow: ['performance-analyst', 'team-manager', 'administrator', 'board-member'] };
    const preparers = { allow: ['performance-analyst', 'team-manager', 'administrator'] };
    const open = { open: expect.stringMatching(/.{10}/) };
    const preparing = { allow: ['performance-analyst', 'administrator'] };
    const analyst = { allow: ['performance-analyst'] };
    const correcting = {
      allow: [
        'social-worker',
        'personal-adviser',
        'team-manager',
        'reviewing-officer',
        'performance-analyst',
      ],
    };
    const keepers = ['social-worker', 'personal-adviser', 'team-manager'];
    const seers = [...keepers, 'virtual-school', 'reviewing-officer', 'performance-analyst'];
    const reviewers = ['reviewing-officer', 'social-worker', 'team-manager'];
    const forms = (allow: readonly string[], whats: readonly string[]) =>
      Object.fromEntries(
        whats.flatMap((what) =>
          ['GET', 'POST'].map((method) => [`${method} /people/:personId/record/${what}`, { allow }]),
        ),
      );
    const comparing = { allow: ['team-manager', 'performance-analyst'] };
    const workers = {
      'GET /work': {
        allow: ['social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'virtual-school'],
      },
      'GET /people': { allow: seers },
      'GET /people/:personId': { allow: seers },
      'GET /people/:personId/timeline': { allow: [...keepers, 'reviewing-officer', 'performance-analyst'] },
      'GET /people/:personId/seen-by': { allow: ['team-manager'] },
      ...forms(keepers, [
        'contacts',
        'eet-statuses',
        'accommodation',
        'needs-assessments',
        'pathway-plans',
        'pathway-plan-reviews',
        'health-checks',
        'convictions',
        'substance-misuse',
        'missing-episodes',
        'returns',
        'return-interviews',
        'requests',
        'passed-on',
        'answers',
        'taken-back',
      ]),
      ...forms(
        ['virtual-school', ...keepers],
        [
          'school-places',
          'education-plans',
          'attendance',
          'exclusions',
          'key-stage-4',
          'exam-results',
          'sdq-scores',
        ],
      ),
      ...forms([...keepers, 'reviewing-officer', 'virtual-school'], ['views']),
      ...forms(reviewers, ['reviews', 'permanence-plans']),
      ...forms(
        ['social-worker', 'team-manager'],
        ['adoption-decisions', 'adoption-reversals', 'adoption-matches', 'end-of-care'],
      ),
      'GET /people/:personId/move': { allow: ['social-worker', 'team-manager'] },
      'POST /people/:personId/move': { allow: ['social-worker', 'team-manager'] },
      'POST /people/:personId/move/check': { allow: ['social-worker', 'team-manager'] },
      'POST /people/:personId/move/draft': { allow: ['social-worker', 'team-manager'] },
      'GET /duplicates': comparing,
      'GET /duplicates/:personId/:otherId': comparing,
      'POST /duplicates/:personId/:otherId/merge': comparing,
      'GET /duplicates/:personId/:otherId/apart': comparing,
      'POST /duplicates/:personId/:otherId/apart': comparing,
      'GET /break-glass': { allow: keepers },
      'POST /break-glass': { allow: keepers },
    };
    const signedIn = { allow: councilRoles.filter((role) => role !== 'service') };
    const actionKeepers = { allow: ['team-manager', 'performance-analyst', 'administrator'] };
    const promises = {
      'GET /actions': signedIn,
      'GET /actions/new': actionKeepers,
      'POST /actions/new': actionKeepers,
      'GET /actions/:key': signedIn,
      'GET /actions/:key/done': signedIn,
      'POST /actions/:key/done': signedIn,
      'GET /actions/:key/:what': actionKeepers,
      'POST /actions/:key/:what': actionKeepers,
      'GET /you-said': signedIn,
      'GET /you-said/:plan/:voice/:priority': actionKeepers,
      'POST /you-said/:plan/:voice/:priority': actionKeepers,
    };
    const ofPerson = '/people/:personId';
    const own = `${ofPerson}/subject-access`;
    const asked = `${ofPerson}/requests`;
    const tasks = `${ofPerson}/tasks`;
    const manager = { allow: ['team-manager'] };
    const workOnTasks = { allow: [...keepers, 'reviewing-officer', 'virtual-school'] };
    const askers = {
      allow: ['social-worker', 'personal-adviser', 'team-manager', 'performance-analyst', 'administrator'],
    };
    const deciders = { allow: ['team-manager', 'administrator'] };
    const administrator = { allow: ['administrator'] };
    const retainers = { allow: ['administrator', 'performance-analyst'] };
    const waiting = {
      'GET /subject-access': { allow: keepers },
      [`GET ${own}`]: { allow: keepers },
      [`GET ${own}/new`]: { allow: keepers },
      [`POST ${own}`]: { allow: keepers },
      [`GET ${own}/:requestId`]: { allow: keepers },
      [`POST ${own}/:requestId/assembly`]: { allow: keepers },
      [`POST ${own}/:requestId/release`]: manager,
      [`GET ${own}/:requestId/lines`]: { allow: keepers },
      [`POST ${own}/:requestId/lines/workers`]: { allow: keepers },
      [`GET ${own}/:requestId/lines/:itemId`]: { allow: keepers },
      [`POST ${own}/:requestId/lines/:itemId`]: { allow: keepers },
      [`GET ${own}/:requestId/:step`]: { allow: keepers },
      [`POST ${own}/:requestId/:step`]: { allow: keepers },
      'GET /requests': { allow: keepers },
      [`GET ${asked}`]: { allow: seers },
      [`GET ${asked}/new`]: { allow: keepers },
      [`POST ${asked}`]: { allow: keepers },
      [`GET ${asked}/:requestId/:step`]: { allow: keepers },
      [`POST ${asked}/:requestId/:step`]: { allow: keepers },
      'GET /tasks': workOnTasks,
      [`GET ${tasks}`]: workOnTasks,
      [`GET ${tasks}/:taskId/:step`]: workOnTasks,
      [`POST ${tasks}/:taskId/:step`]: workOnTasks,
      [`GET ${ofPerson}/goodbye`]: { allow: keepers },
      'GET /break-glass/reviews': manager,
      'GET /break-glass/reviews/:breakGlassId': manager,
      'POST /break-glass/reviews/:breakGlassId': manager,
      'GET /approvals': askers,
      'GET /approvals/:approvalId': askers,
      'POST /approvals/:approvalId/approve': deciders,
      'POST /approvals/:approvalId/refuse': deciders,
      'POST /approvals/:approvalId/withdraw': askers,
      'GET /approval-policies': administrator,
      'GET /approval-policies/new': administrator,
      'POST /approval-policies': administrator,
      'GET /approval-policies/:policyId/end': administrator,
      'POST /approval-policies/:policyId/end': administrator,
      'GET /retention': retainers,
      'POST /retention/lists': administrator,
      'POST /retention/lists/:listId/confirm': retainers,
      'GET /retention/holds': retainers,
      'GET /retention/holds/new': administrator,
      'POST /retention/holds': administrator,
      'GET /retention/holds/:holdId/lift': administrator,
      'POST /retention/holds/:holdId/lift': administrator,
    };
    const rules = {
      ...workers,
      ...waiting,
      ...promises,
      'GET /': { allow: roles },
      'GET /assets/:file': open,
      'GET /extracts': boardsExtract,
      'GET /extracts/:month': boardsExtract,
      'GET /extracts/:month/draft': preparers,
      'GET /extracts/:month/commentary/:measure': preparers,
      'POST /extracts/:month/commentary/:measure': preparers,
      'POST /extracts/:month/submit': analyst,
      'POST /extracts/:month/review': { allow: ['team-manager', 'performance-analyst'] },
      'POST /extracts/:month/sign-off': { allow: ['administrator'] },
      'POST /extracts/:month/publish': preparing,
      'POST /extracts/:month/send-back': preparers,
      'POST /extracts/:month/correct': analyst,
      'GET /extracts/:month/v:version': { allow: councilRoles },
      'GET /extracts/:month/v:version/files': { allow: councilRoles },
      'GET /extracts/:month/reports': { allow: councilRoles },
      'POST /extracts/:month/reports/:kind': preparers,
      'GET /extracts/:month/reports/scrutiny/form': preparers,
      'POST /extracts/:month/reports/scrutiny/form': preparers,
      'GET /findings': correcting,
      'GET /findings/rows': correcting,
      'GET /imports': preparing,
      'GET /imports/new': preparing,
      'POST /imports': preparing,
      'GET /imports/:id': preparing,
      'POST /imports/:id/take': preparing,
      'POST /imports/:id/undo': preparing,
      'GET /imports/:id/findings': analyst,
      'GET /imports/:id/rows': analyst,
      'GET /imports/:id/differences': analyst,
      'GET /ops/runs': preparing,
      'GET /ops/runs/:knownAt': preparing,
      'GET /indicators': { allow: roles },
      'GET /indicators/:id': { allow: roles },
      'GET /indicators/tables/:id': { allow: roles },
      'GET /measures/:id': board,
      'GET /measures/:id/explain': board,
      'GET /measures/:id/people': { allow: peopleReaders },
      'POST /measures/:id/people': { allow: nameReaders },
      'GET /plans': board,
      'GET /plans/:planId': board,
      'GET /plans/:planId/priorities/:priorityId': board,
      'GET /scorecard': board,
      'GET /sign-in': open,
      'POST /sign-in': open,
      'POST /sign-out': open,
      'GET /api': open,
      'GET /api/reference/start.js': open,
      'GET /api/reference/:file': open,
    };
    expect(pages.toSorted()).toEqual(Object.keys(rules).toSorted());
    for (const page of pages) {
      const [method, url] = page.split(' ') as ['GET' | 'POST', string];
      await demo.ask({ method, url });
      expect([page, demo.rules.get(page)]).toEqual([page, (rules as Record<string, unknown>)[page]]);
    }
  });

  it.each(roles)('shows extracts and their drafts as their rules say, to a %s', async (role) => {
    const prepares = ['performance-analyst', 'team-manager', 'administrator'].includes(role);
    expect((await get('/', role)).statusCode).toBe(303);
    expect((await get('/extracts', role)).statusCode).toBe(prepares || role === 'board-member' ? 200 : 403);
    expect((await get('/extracts/2019-01/draft', role)).statusCode).toBe(prepares ? 200 : 403);
  });

  describe('figures', () => {
    it('gives 39 of 633 with three or more placements', async () => {
      const [january, ...others] = (await get(`${figures}?to=2019-01-31&months=1`)).json();
      expect(others).toEqual([]);
      expect(january).toMatchObject({
        asAt: '2019-01-31',
        knownAt: '2019-02-06T02:14:00.000000Z',
        figure: { numerator: 39, denominator: 633, missing: null },
      });
    });

    it('gives the month-ends that are counted, oldest first, of 24 months unless told', async () => {
      const days = async (query: string) =>
        (await get(`${figures}?${query}`)).json().map(({ asAt }: { asAt: string }) => asAt);
      expect(await days('to=2019-01-01')).toEqual(['2018-12-31', '2019-01-31']);
      expect(await days('to=2018-12-31')).toEqual(['2018-12-31']);
      expect(await days('to=2018-11-30')).toEqual([]);
      expect(await days('to=2020-11-30')).toEqual(['2018-12-31', '2019-01-31']);
      expect(await days('to=2020-12-01')).toEqual(['2019-01-31']);
    });

    it.each([
      ['to', 'to=2019-02-29'],
      ['to', 'to=January'],
      ['to', 'months=1'],
      ['months', 'to=2019-01-31&months=0'],
      ['months', 'to=2019-01-31&months=61'],
      ['months', 'to=2019-01-31&months=1.5'],
      ['months', 'to=2019-01-31&months=all'],
      ['month', 'to=2019-01-31&month=1'],
    ])('names the parameter at fault, %s, in %s', async (parameter, query) => {
      const answer = await get(`${figures}?${query}`);
      expect(answer.statusCode).toBe(400);
      const { errors } = answer.json() as { errors: { parameter: string; detail: string }[] };
      expect([...new Set(errors.map((error) => error.parameter))]).toEqual([parameter]);
      for (const { detail } of errors) expect(detail).toMatch(/must|should/);
    });

    it('says where the measures are listed when there is no such one', async () => {
      const answer = await get('/api/v1/measures/happiness/figures?to=2019-01-31');
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json().detail).toContain('GET /api/v1/measures');
      const listed = (await get('/api/v1/measures')).json().map(({ id }: { id: string }) => id);
      const { measures, observed } = council.catalogue;
      expect(listed).toEqual([...measures, ...observed].map(({ id }) => id));
    });
  });

  it('tells how far each count has come, and of a fault not the words', async () => {
    const [january, december] = (await get('/api/v1/snapshots')).json();
    expect(january).toEqual({
      asAt: '2019-01-31',
      knownAt: '2019-02-06T02:14:00.000000Z',
      people: council.people.length,
      pages: 3,
      openPages: 0,
      hasFault: false,
      agrees: true,
      disagreeing: [],
      closedAt: expect.stringMatching(/^20.*Z$/),
    });
    expect(december.asAt).toBe('2018-12-31');

    const meet = (fault: string | null) =>
      council.database.query('update snapshot_page set fault = $1 where page = 1', [fault]);
    await meet(`no such day: ${council.people[0]!.childId}, 30 February 2010`);
    const faulty = await get('/api/v1/snapshots');
    await meet(null);
    expect(faulty.json()[0].hasFault).toBe(true);
    expect(faulty.body).not.toContain('February');
  });

  describe('the extract', () => {
    const draft = (url: string) => get(url, 'performance-analyst');

    it('is a page at the address of its draft', async () => {
      const { body, headers, statusCode } = await draft('/extracts/2019-01/draft');
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(body).toContain('39 of 633 (6.2%)');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'$/,
      );
    });

    it('is a CSV file, the same to the byte each time', async () => {
      const first = await draft('/api/v1/extracts/2019-01/csv');
      const again = await get('/api/v1/extracts/2019-01/csv', 'administrator');
      expect(first.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(first.headers['content-disposition']).toBe('attachment; filename="board-extract-2019-01.csv"');
      expect([...first.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(first.body).toMatch(/^2019,January,.*,three-or-more-placements,total,Total,39,633,/m);
      expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    });

    it('begins as the example in the description does', async () => {
      const { body } = await draft('/api/v1/extracts/2019-01/csv');
      const { examples } = operations.find(({ name }) => name.endsWith('/csv'))!;
      const [header, row] = String(examples[0]).replaceAll('…', '').split('\r\n');
      expect(body.slice(1)).toMatch(new RegExp(`^${header}`));
      expect(body).toContain(`\r\n${row}`);
    });

    it.each(['/extracts/2019-02/draft', '/api/v1/extracts/2019-02/csv'])(
      'of a month that is not counted says what to run: %s',
      async (url) => {
        const answer = await draft(url);
        expect(answer.statusCode).toBe(404);
        expect(answer.json().detail).toBe(
          '2019-02 is not counted yet. Run: pledgekeeper nightly --as-at 2019-02-28',
        );
      },
    );

    it.each(['2019-13', '2019-1', '201901', 'latest', '..%2f..'])(
      'is not found for %s, which is no month',
      async (month) => {
        for (const url of [`/extracts/${month}`, `/extracts/${month}/draft`, `/api/v1/extracts/${month}/csv`])
          expect((await draft(url)).statusCode).toBe(404);
      },
    );

    it('that has no version says when its draft writes itself', async () => {
      for (const role of ['board-member', 'administrator'] as const) {
        const answer = await get('/extracts/2019-02', role);
        expect([answer.statusCode, answer.json().detail]).toEqual([
          404,
          'There is no extract of 2019-02. A draft writes itself on 1 March 2019, once the month is counted.',
        ]);
      }
    });
  });

  it('lives and is ready', async () => {
    expect((await demo.ask({ url: '/livez' })).json()).toEqual({ status: 'alive' });
    expect((await demo.ask({ url: '/readyz' })).json()).toEqual({ status: 'ready' });
  });

  describe('outside the demo, without a sign-in service', () => {
    let plain: App;
    beforeAll(async () => {
      plain = await anApp(council, false);
    });
    afterAll(() => plain?.app.close());

    it('lets nobody in, not even with a token of the demo, and says why', async () => {
      const shut = operations.filter(({ rule }) => !('open' in rule)).map(({ request }) => request);
      for (const request of [...shut, { url: '/' }, { url: '/extracts/2019-01' }])
        for (const headers of [{}, as('administrator')]) {
          const answer = await plain.ask({ ...request, headers });
          expect(answer.statusCode).toBe(401);
          expect(answer.json()).toMatchObject({
            title: 'Sign-in is not configured',
            detail: expect.stringContaining('an administrator sets OIDC_ISSUER'),
          });
        }
    });

    it.each([
      ['GET', '/sign-in'],
      ['POST', '/sign-in'],
      ['POST', '/sign-out'],
      ['POST', '/api/v1/demo/token'],
    ] as const)('has no %s %s', async (method, url) => {
      const payload = method === 'POST' ? { workerRef: 'W026' } : undefined;
      expect((await plain.ask({ method, url, payload })).statusCode).toBe(404);
      const { paths } = (await plain.ask({ url: '/api/openapi.json' })).json();
      expect(Object.keys(paths)).not.toContain(url);
    });

    it('lives and is ready', async () => {
      expect((await plain.ask({ url: '/livez' })).statusCode).toBe(200);
      expect((await plain.ask({ url: '/readyz' })).statusCode).toBe(200);
    });
  });
});
