import { execFileSync } from 'node:child_process';
import type { Locator, Page } from 'playwright-core';
import { inBrowser, shortcomingsOf, tabTo, type Visitor } from './browser.ts';
import { canReadPrint } from './printed.ts';

const adviser = 'W002';
const manager = 'W015';

const main = (page: Page): Locator => page.locator('main');
const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();

/** Fills in the day of the only date that the form asks for, or of the one under this legend. */
async function fillDay(page: Page, legend: string, [day, month, year]: readonly [string, string, string]) {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}

/** Each test goes on from where the one before left the request. */
inBrowser('somebody asks for their own record (J9)', (visit) => {
  let advisers: Visitor;
  let request: string;
  const takenOut: string[] = [];
  const given: string[] = [];

  it('is recorded from their page, with a clock that ends on 28 February', async () => {
    advisers = await visit(adviser);
    const { page } = advisers;
    await page.locator('main th a[href^="/people/"]').first().click();
    await main(page).getByRole('link', { name: 'Subject access', exact: true }).click();
    expect(await shortcomingsOf(page)).toEqual([]);
    await press(page, 'Record that they ask for it');
    await fillDay(page, 'When did it come?', ['31', '1', '2019']);
    await press(page, 'Save');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.getByLabel('By letter').check();
    await press(page, 'Save');
    await page.waitForURL('**?done=asked');
    request = new URL(page.url()).pathname;
    expect(await main(page).innerText()).toContain('Due 28 Feb 2019: 17 days left');
    expect(await shortcomingsOf(page)).toEqual([]);
  });

  it('is put together once it is made sure who asks', async () => {
    const { page } = advisers;
    await press(page, 'Make sure who asks');
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.getByLabel('Photo identity').check();
    await press(page, 'Save');
    await press(page, 'Put the record together');
    await page.waitForURL('**?done=assembly');
    expect(await main(page).innerText()).toMatch(/\n0 of (\d+) decided\. Nothing is let out/);
    expect(await shortcomingsOf(page)).toEqual([]);
  });

  it('has a decision taken on each line that names others, by the keyboard as well', async () => {
    const { page } = advisers;
    await press(page, 'Decide on what is left');
    expect(await shortcomingsOf(page)).toEqual([]);
    const workers = page.getByRole('button', { name: /^Give these \d+ as they are$/ });
    if (await workers.count()) await workers.click();
    await page.locator('main tbody a').first().click();
    expect(await shortcomingsOf(page)).toEqual([]);

    await press(page, 'Save and go on');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose what they are given');
    await tabTo(page, page.getByLabel('Give it as it is'));
    // Among radios one goes on with the arrows, which choose.
    for (const _ of ['in part', 'not at all']) await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Leave the whole line out').isChecked()).toBe(true);
    await page.getByLabel('Why is it not given?').selectOption('T1');
    takenOut.push(await page.locator('main .govuk-inset-text strong').innerText());
    await tabTo(page, page.getByRole('button', { name: 'Save and go on' }));
    await Promise.all([page.waitForURL('**/lines/*'), page.keyboard.press('Enter')]);

    while (page.url().includes('/lines/')) {
      const others = await page.locator('main .govuk-inset-text strong').innerText();
      takenOut.push(others);
      given.push(await page.locator('main .govuk-inset-text p').first().innerText());
      await page.getByLabel('Take out what is about others').check();
      await page.getByLabel('Why is it not given?').selectOption('T2');
      const before = page.url();
      await press(page, 'Save and go on');
      await page.waitForURL((url) => url.href !== before);
    }
    expect(takenOut.length).toBeGreaterThan(2);
    const said = await main(page).innerText();
    expect(said).toMatch(/(\d+) of \1 decided/);
    expect(said).toContain('You worked on it, so a manager who did not lets it out');
    expect(advisers.faults).toEqual([expect.stringContaining('422'), expect.stringContaining('422')]);
  });

  it('is let out by the manager, from the list of who waits', async () => {
    const { page, faults } = await visit(manager);
    await page.goto('/subject-access');
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.locator(`main a[href="${request}"]`).click();
    await press(page, 'Let the pack out');
    await page.waitForURL('**?done=release');
    expect(await main(page).innerText()).toContain('The pack is let out');
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.goto('/subject-access');
    expect(await page.locator(`main a[href="${request}"]`).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  (canReadPrint ? it : it.skip)('is a file in which nothing that was taken out is found', async () => {
    const { page } = advisers;
    await page.goto(request);
    const href = await page.getByRole('link', { name: 'Download the pack (PDF)' }).getAttribute('href');
    const answer = await page.request.get(href!);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    const input = await answer.body();
    const pack = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' });
    const said = pack.replaceAll(/\s+/g, ' ');
    // What is about others names postcodes and numbers of homes; the words before them are said in the other lines too.
    const pieces = takenOut.flatMap((words) => words.match(/[A-Z]{1,2}\d\d? \d[A-Z]{2}|SC\d+/g) ?? []);
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces.filter((piece) => said.includes(piece) || input.includes(piece))).toEqual([]);
    expect(said).toContain('[not shown: T2]');
    expect(said).toContain('[A line is not shown here: T1]');
    expect(given.length).toBeGreaterThan(0);
  });
});
