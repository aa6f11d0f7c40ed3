import { aCountedCouncil, anApp, type App, type CountedCouncil } from './council-app.ts';

const home = { host: 'localhost:3000', origin: 'http://localhost:3000' };
const asBrowser = { accept: 'text/html', ...home };

describe('the scorecard', () => {
  let council: CountedCouncil;
  let demo: App;

  const open = async (url: string, workerRef = 'W026') => {
    const { cookies } = await demo.ask({
      method: 'POST',
      url: '/sign-in',
      headers: { ...asBrowser, 'content-type': 'application/x-www-form-urlencoded' },
      payload: `workerRef=${workerRef}`,
    });
    return demo.ask({ url, headers: asBrowser, cookies: { [cookies[0]!.name]: cookies[0]!.value } });
  };
  /** The words of each row, by the address its title leads to. */
  const rowsOf = (page: string) =>
    new Map(
      [...page.matchAll(/<tr class="govuk-table__row" role="row">([^]*?)<\/tr>/g)].flatMap(([, row]) => {
        const [, href] = /href="([^"]+)"/.exec(row!) ?? [];
        return href ? [[href, wordsOf(row!)] as const] : [];
      }),
    );
  const row = (page: string, measure: string) =>
    rowsOf(page).get(`/measures/${measure}?as_at=2019-01-31`) ?? '';

  beforeAll(async () => {
    council = await aCountedCouncil(['2018-12-31', '2019-01-31']);
    demo = await anApp(council, true);
  });
  afterAll(async () => {
    await demo?.app.close();
    await council?.close();
  });

  it.each([
    ['board member', 'W026', 200],
    ['performance analyst', 'W024', 200],
    ['team manager', 'W015', 200],
    ['administrator', 'W025', 200],
    ['personal adviser', 'W001', 403],
    ['social worker', 'W017', 403],
    ['reviewing officer', 'W022', 403],
    ['virtual school', 'W023', 403],
    ['program', 'S001', 403],
  ])('is for those who read figures: %s', async (_, workerRef, status) => {
    expect((await open('/scorecard', workerRef)).statusCode).toBe(status);
  });

  it('has every counted measure once, by pledge and then context', async () => {
    const { body } = await open('/scorecard');
    expect([...rowsOf(body).keys()].toSorted()).toEqual(
      council.catalogue.measures.map(({ id }) => `/measures/${id}?as_at=2019-01-31`).toSorted(),
    );
    expect([...body.matchAll(/<caption[^>]*>(.*?)<\/caption>/g)].map(([, title]) => title)).toEqual([
      expect.stringMatching(/^Pledge 1/),
      expect.stringMatching(/^Pledge 2/),
      expect.stringMatching(/^Pledge 3/),
      expect.stringMatching(/^Context/),
    ]);
  });

  it('says of each n of N and %, direction, target with words and shape, and status', async () => {
    const { body } = await open('/scorecard');
    expect(row(body, 'three-or-more-placements')).toBe(
      'Three or more placements in the last 12 months Good is low Figure: 39 of 633 (6.2%) ' +
        'Direction: ▼ Down 0.2 percentage points since December 2018 Target: ✔ On target 8% or lower Status: No evidence of change',
    );
    expect(row(body, 'suitable-accommodation-live')).toContain('Target: ✖ Off target 92% or higher');
    expect(row(body, 'in-education-employment-or-training-live')).toContain('Target: ◆ Near target');
    expect(row(body, 'long-term-stability')).toContain('Target: No target set');
  });

  it('puts the measures of page one first in their pledge, and never colours context', async () => {
    const { body } = await open('/scorecard');
    const [, , second, , context] = body.split('<caption');
    expect([...rowsOf(second!).keys()].slice(0, 3).map((href) => href.split(/[/?]/)[2])).toEqual([
      'foster-care',
      'three-or-more-placements',
      'long-term-stability',
    ]);
    expect(second).toContain('app-rag--');
    expect(context).toContain('633');
    expect(context).not.toMatch(/app-rag|Target/);
  });

  it('tells what was observed apart from what is counted, with its days and source', async () => {
    const words = wordsOf((await open('/scorecard')).body);
    for (const { title } of council.catalogue.observed) expect(words).toContain(title);
    expect(words).toMatch(/Observed, not counted from this record .*\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d/);
  });

  it('says how fresh it is, and is asked of another month without a script', async () => {
    const { body } = await open('/scorecard?month=2018-12');
    expect(wordsOf(body)).toContain(
      'Position at 31 December 2018, using what had been recorded by 6 February 2019 at 02:14.',
    );
    expect(wordsOf(body)).toContain('Latest night counted: 31 January 2019.');
    expect(body).toContain('<option value="2018-12" selected>December 2018</option>');
    expect(body).toContain('<option value="2019-01">January 2019</option>');
    expect(body).toMatch(/href="\/measures\/foster-care\?as_at=2018-12-31"/);
    expect(body).not.toContain('<script');
  });

  it.each([
    ['2018-11', 404, 'November 2018 is not counted'],
    ['2018-13', 400, 'must be a month, like 2019-01'],
  ])('says what is wrong with %s', async (month, status, words) => {
    const { statusCode, body } = await open(`/scorecard?month=${month}`);
    expect([statusCode, body]).toEqual([status, expect.stringContaining(words)]);
  });
});

const wordsOf = (page: string): string =>
  page
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .trim();
