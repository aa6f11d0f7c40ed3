import type { Page } from 'playwright-core';
import { inBrowser, shortcomingsOf } from './browser.ts';

/** An address, or a link to follow from the page before. */
type Stop =
  | string
  | { readonly follow: string; readonly answers: number }
  | { readonly press: string; readonly answers: number };

const measure = '/measures/three-or-more-placements';
const placements = `${measure}?as_at=2019-01-31`;
const follow = (link: string, answers = 200): Stop => ({ follow: link, answers });
const person = 'main a[href^="/people/"]:not([href*="record"])';
const needs =
  '/indicators/tables/kirklees-early-support-strategy-2018-by-district-area-2018-03-01-to-2018-03-31';
const recordContact = 'main a[href*="/record/contacts"]';

const visits: readonly (readonly [who: string, workerRef: string | undefined, stops: readonly Stop[]])[] = [
  ['nobody', undefined, ['/sign-in']],
  [
    'a performance analyst',
    'W024',
    [
      '/scorecard',
      placements,
      `${measure}/people`,
      `${measure}/people?answer=not-met`,
      placements,
      follow('main a[href*="/explain?"]', 202),
      '/measures/foster-care',
      '/measures/children-in-care',
      '/indicators',
      '/indicators/looked-after-by-home-postcode',
      '/indicators/ehc-plans-or-statements',
      needs,
      '/imports',
      follow('main a[href^="/imports/"]:not([href$="new"])'),
      '/imports/new',
      '/findings',
      '/duplicates',
      follow('main a[href^="/duplicates/"]:not([href$="/apart"])'),
      '/duplicates',
      follow('main a[href$="/apart"]'),
      { press: 'They are two people', answers: 422 },
      '/ops/runs',
      follow('main a[href^="/ops/runs/"]'),
      '/extracts',
      '/extracts/2019-01/draft',
      '/actions',
      follow('main a[href^="/actions/kirklees"]'),
      follow('main a[href$="/done"]'),
      { press: 'Save', answers: 422 },
      '/actions/new',
      '/you-said',
      follow('main a[href^="/you-said/"]'),
      { press: 'Save', answers: 422 },
      '/plans',
      ...['', '/priorities/pledge-1', '/priorities/pledge-2', '/priorities/pledge-3'].map(
        (below) => `/plans/kirklees-corporate-parenting-strategy-2019${below}`,
      ),
      '/plans/kirklees-children-and-young-peoples-plan-2020',
      '/plans/kirklees-children-and-young-peoples-plan-2020/priorities/youth-offer',
      '/plans/kirklees-children-and-young-peoples-plan-2020/priorities/lgbt-inclusion',
      '/plans/kirklees-early-support-strategy-2018',
      '/plans/calderdale-children-and-young-peoples-plan',
      '/plans/calderdale-children-and-young-peoples-plan/priorities/safe',
      '/extracts/2019-01/reports',
      '/extracts/2019-01/reports/scrutiny/form',
      '/approvals',
      '/retention',
      '/retention/holds',
    ],
  ],
  [
    'a personal adviser',
    'W003',
    [
      '/work',
      follow(person),
      follow('main nav a[href$="/timeline"]'),
      '/work',
      follow(recordContact),
      { press: 'Save', answers: 422 },
      '/people',
      '/break-glass',
      '/findings',
      '/actions?owner=me',
      '/you-said',
      '/requests',
      '/subject-access',
      '/tasks',
      '/work',
      follow(person),
      follow('main nav a[href$="/requests"]'),
      follow('main a[href$="/requests/new"]'),
      '/work',
      follow(person),
      follow('main nav a[href$="/tasks"]'),
      follow('main nav a[href$="/subject-access"]'),
      follow('main a[href$="/subject-access/new"]'),
      { press: 'Save', answers: 422 },
    ],
  ],
  [
    'a social worker',
    'W028',
    [
      '/work',
      follow(person),
      follow('main a[href$="/move"]'),
      '/work',
      follow('main a[href*="/record/reviews"]'),
    ],
  ],
  ['a reviewing officer', 'W022', ['/work', follow('main a[href*="/record/reviews"]')]],
  ['a virtual school', 'W023', ['/work', '/people']],
  [
    'a team manager',
    'W015',
    [
      '/work',
      '/work?worker=me',
      '/work',
      follow(person),
      follow('main nav a[href$="/seen-by"]'),
      `${measure}/people`,
      '/scorecard',
      '/findings',
      '/requests',
      '/subject-access',
      '/tasks',
      '/approvals',
      '/break-glass/reviews',
    ],
  ],
  [
    'a member of the Board',
    'W026',
    [
      '/scorecard',
      placements,
      follow('main .app-big a', 403),
      '/extracts',
      '/extracts/2019-01',
      '/plans',
      '/actions',
      '/you-said',
      '/extracts/2019-01/reports',
    ],
  ],
  ['a partner', 'W076', ['/indicators', '/indicators/worry-most-days', needs]],
  [
    'an administrator',
    'W025',
    [
      '/scorecard',
      '/imports',
      '/ops/runs',
      '/approvals',
      '/approval-policies',
      '/approval-policies/new',
      { press: 'Save', answers: 422 },
      '/retention',
      '/retention/holds',
      '/retention/holds/new',
      { press: 'Place the hold', answers: 422 },
    ],
  ],
];

/** Goes there, and gives the status of the answer. */
async function go(page: Page, stop: Stop): Promise<number> {
  if (typeof stop === 'string') return (await page.goto(stop))!.status();
  const answered = page.waitForResponse((response) => response.request().isNavigationRequest());
  if ('press' in stop) await page.getByRole('button', { name: stop.press }).click();
  else await page.locator(stop.follow).first().click();
  return (await answered).status();
}

/** The browser says of every page that is refused that it was. */
const saysOnly = (status: number) => (fault: string) =>
  status >= 400 && fault.includes(`the server responded with a status of ${status} `);

inBrowser('every page has no barrier, no fault, and room, wide and on a phone', (visit) => {
  it.each(visits)('as %s', async (_, workerRef, stops) => {
    const { page, faults } = await visit(workerRef);
    const found: string[] = [];
    for (const stop of stops) {
      const status = await go(page, stop);
      const due = typeof stop === 'string' ? 200 : stop.answers;
      const { pathname, search } = new URL(page.url());
      const wrong = [
        ...(status === due ? [] : [`answered with ${status}, not ${due}`]),
        ...(await shortcomingsOf(page)),
        ...faults.splice(0).filter((fault) => !saysOnly(due)(fault)),
      ];
      found.push(...wrong.map((one) => `${pathname}${search}: ${one}`));
    }
    expect(found).toEqual([]);
  });
});
