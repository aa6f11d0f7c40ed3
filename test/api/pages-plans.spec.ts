import { folderWith, harrowdale } from '../builders/a-plan-file.ts';
import { aCountedCouncil, anApp, type App, type CountedCouncil } from './council-app.ts';

const home = { host: 'localhost:3000', origin: 'http://localhost:3000' };
const asBrowser = { accept: 'text/html', ...home };
const parenting = '/plans/kirklees-corporate-parenting-strategy-2019';

describe('the pages of plans', () => {
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
  const words = async (url: string) => wordsOf((await open(url)).body);

  beforeAll(async () => {
    council = await aCountedCouncil(['2018-12-31', '2019-01-31']);
    demo = await anApp(council, true, { PLANS_FOLDER: folderWith('harrowdale-plan.yaml', harrowdale) });
  });
  afterAll(async () => {
    await demo?.app.close();
    await council?.close();
  });

  it.each([
    ['W026', 200],
    ['W024', 200],
    ['W015', 200],
    ['W025', 200],
    ['W001', 403],
    ['W017', 403],
    ['W023', 403],
  ])('are for those who read figures: %s', async (workerRef, status) => {
    for (const url of ['/plans', parenting, `${parenting}/priorities/pledge-1`])
      expect((await open(url, workerRef)).statusCode).toBe(status);
  });

  it('list every plan, this council’s first, and one that was put into the folder', async () => {
    const { body } = await open('/plans');
    expect([...body.matchAll(/<h2[^>]*>.*?href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/plans/kirklees-children-and-young-peoples-plan-2020',
      parenting,
      '/plans/kirklees-early-support-strategy-2018',
      '/plans/harrowdale-plan',
      '/plans/calderdale-children-and-young-peoples-plan',
    ]);
    expect(wordsOf(body)).toContain('Calderdale. No days are named.');
    expect(wordsOf(body)).toContain('This council. 1 April 2019 to 31 March 2021. 3 pledges');
  });

  it('show a plan added by a file, with what its children asked for', async () => {
    const page = await words('/plans/harrowdale-plan');
    expect(page).toContain('Harrowdale Plan for Children');
    expect(page).toContain('What the Council of Children asked for, February 2018');
    expect(page).toContain('be heard Action: find more foster carers Measure: Children in care whose views');
    expect(page).toContain('Harrowdale Board No role is named, every 3 months');
    expect(page).toContain('Children in foster care 63.4% The council 31 January 2018');
    expect(await words('/plans/harrowdale-plan/priorities/homes')).toContain('Another council’s plan');
  });

  it('lead from what children asked for to the measure that answers it', async () => {
    const { body } = await open(parenting);
    const [, asked] = /bus passes, without long waits[^]*?<dd[^>]*>([^]*?)<\/dd>/.exec(body)!;
    expect(asked).toContain('href="/measures/requests-answered"');
    expect(asked).toContain('bus pass');
  });

  it('have every priority of every plan', async () => {
    const listed = (await open('/plans')).body;
    for (const [, plan] of listed.matchAll(/<h2[^>]*>.*?href="([^"]+)"/g)) {
      const { body } = await open(plan!);
      const links = [...body.matchAll(/href="(\/plans\/[^"#]+\/priorities\/[^"#]+)"/g)].map(
        ([, href]) => href!,
      );
      expect(links.length).toBeGreaterThan(0);
      for (const link of new Set(links)) expect([link, (await open(link)).statusCode]).toEqual([link, 200]);
    }
  });

  it('tell a priority by baseline, story, partners, actions and how one knows, in this order', async () => {
    const { body } = await open(`${parenting}/priorities/pledge-2`);
    expect([...body.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, title]) => title)).toEqual([
      'Baseline',
      'The story behind it',
      'Partners',
      'Actions',
      'How we know: those whom our services serve',
      'How we know: everybody who lives here',
      'What does not add up or cannot be known',
    ]);
    expect([...body.matchAll(/<caption[^>]*>(.*?)<\/caption>/g)].map(([, title]) => title)).toEqual([
      'Where it was, where it is, and where it goes',
      'As the plan printed it',
      'How much do we do?',
      'How well do we do it?',
      'Is anyone better off?',
    ]);
    const page = wordsOf(body);
    expect(page).toContain('Pledge 2 of 3 Children in care thrive in stable placements');
    expect(page).toContain(
      'Now: 39 of 633 (6.2%) Direction: ▼ Down 0.2 percentage points, as wanted since December 2018',
    );
    expect(page).toContain('41 of 640 (6.4%), 31 December 2018 39 of 633 (6.2%)');
    expect(page).toContain('Nothing recorded yet Due by summer 2020, read as 31 August 2020');
    expect(page).toContain('The plan names no number of everybody.');
  });

  it('keep numbers of everybody who lives here apart from those of whom services serve', async () => {
    const { body } = await open(
      '/plans/kirklees-children-and-young-peoples-plan-2020/priorities/attainment-gaps',
    );
    const [served, everybody] = body.split('How we know: everybody who lives here');
    expect(served).not.toContain('Average Attainment 8');
    expect(wordsOf(everybody!)).toContain(
      'Attainment 8 (looked after) Wanted: higher. Average Attainment 8 Now: Nothing recorded yet',
    );
  });

  it('that are not there are not found', async () => {
    expect((await open('/plans/nowhere')).statusCode).toBe(404);
    expect((await open(`${parenting}/priorities/pledge-4`)).statusCode).toBe(404);
  });
});

const wordsOf = (page: string): string =>
  page
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replaceAll(/ ([.,])/g, '$1')
    .trim();
