import type { Locator, Page } from 'playwright-core';
import { inBrowser, shortcomingsOf } from './browser.ts';

const marcussAdviser = 'W009';
const adviser = 'W008';
const manager = 'W016';

const main = (page: Page): Locator => page.locator('main');
const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();
const follow = (page: Page, link: string): Promise<void> =>
  page.getByRole('link', { name: link }).first().click();

async function fillDay(page: Page, legend: string, day: string, month: string) {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill('2019');
}

inBrowser('a leaver turns 25 (J10)', (visit) => {
  it('leads from the list to the goodbye, where what is open is handed over with a reason', async () => {
    const { page, faults } = await visit(marcussAdviser);
    const row = page.locator('.app-work tbody tr').filter({ hasText: 'plan the goodbye' });
    expect(await row.innerText()).toContain('Turns 25 in 27 days: plan the goodbye');
    await row.getByRole('link', { name: 'Plan the goodbye' }).click();
    expect(await shortcomingsOf(page)).toEqual([]);
    const said = await main(page).innerText();
    for (const words of ['Records', 'Documents', 'Contact after 25', 'Request: Somewhere to live'])
      expect(said).toContain(words);
    expect(said).toContain('Kept until 10 Mar 2069');

    await follow(page, 'Hand it over');
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.getByLabel('Who has it from now on?').selectOption({ index: 1 });
    await page.getByLabel('Why?').fill('The housing service goes on with it');
    await press(page, 'Save');
    await page.waitForURL('**/requests?done=pass-on');
    expect(await main(page).innerText()).toContain('The housing service goes on with it');
    await page.goto(page.url().replace(/\/requests.*/, '/goodbye'));
    expect(await main(page).innerText()).toContain('handed over, “The housing service goes on with it”');
    expect(faults).toEqual([]);
  });
});

inBrowser('what a young person asked for (J11)', (visit) => {
  it('is passed on, stands in the manager’s list as late, and is answered', async () => {
    const { page, faults } = await visit(adviser);
    await page.locator('main th a[href^="/people/"]').first().click();
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('navigation', { name }).getByRole('link', { name: 'Requests' }).click();
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'They asked for something' }).click();
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.getByLabel('What did they ask for?').selectOption('Bus pass');
    await fillDay(page, 'When did they ask?', '3', '1');
    await press(page, 'Save');
    await follow(page, 'Pass it on');
    const managers = await visit(manager);
    const called = await managers.page.locator('.app-who strong').innerText();
    const choice = page.getByLabel('Who has it from now on?').locator('option', { hasText: called });
    await page.getByLabel('Who has it from now on?').selectOption(await choice.getAttribute('value'));
    await fillDay(page, 'When did they get it?', '4', '1');
    await press(page, 'Save');
    expect(await main(page).innerText()).toContain(
      `“${called} has had it since 4 Jan 2019. You asked on 3 Jan 2019, 27 working days ago.”`,
    );
    expect(await shortcomingsOf(page)).toEqual([]);

    const their = managers.page;
    await their.goto('/requests');
    expect(await shortcomingsOf(their)).toEqual([]);
    const row = their.locator('main tbody tr').filter({ hasText: name });
    expect(await row.innerText()).toMatch(/27 working days\s+Longer than the 5 we promise/);
    expect(await row.innerText()).toContain('You, since 4 Jan 2019');
    await row.getByRole('link').click();
    await follow(their, 'Record the answer');
    await press(their, 'Save');
    expect(await their.locator('.govuk-error-summary').innerText()).toContain('Choose what they were told');
    expect(await shortcomingsOf(their)).toEqual([]);
    await their.getByLabel('Yes').check();
    await press(their, 'Save');
    await their.waitForURL('**?done=answer');
    expect(await main(their).innerText()).toContain('Bus pass: Yes, told 11 Feb 2019');
    await their.goto('/requests');
    expect(await row.count()).toBe(0);
    expect([...faults, ...managers.faults]).toEqual([expect.stringContaining('422')]);
  });
});
