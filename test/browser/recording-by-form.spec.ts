import type { Page } from 'playwright-core';
import { inBrowser, shortcomingsOf } from './browser.ts';

const socialWorker = 'W028';
const virtualSchool = 'W023';

/** Fills in a day, `2019-01-24`, below the question. */
async function fillDay(page: Page, question: string, day: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  const [year, month, dayOfMonth] = day.split('-').map((part) => String(Number(part)));
  await group.getByLabel('Day').fill(dayOfMonth!);
  await group.getByLabel('Month').fill(month!);
  await group.getByLabel('Year').fill(year!);
}

/** Opens a form from the person's page, and gives what keeps somebody from reading it. */
async function openForm(page: Page, person: string, title: string): Promise<string[]> {
  await page.goto(person);
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return shortcomingsOf(page);
}

/** Saves, and gives what the page then says was done. */
async function save(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Save' }).click();
  return page.getByRole('alert').innerText();
}

inBrowser('recording on a person’s page', (visit) => {
  it('takes a child from missing to the interview on their return', async () => {
    const { page, faults } = await visit(socialWorker);
    const found: string[] = [];
    await page.goto('/work');
    await page.locator('main a[href^="/people/"]:not([href*="record"])').first().click();
    const person = new URL(page.url()).pathname;
    found.push(...(await shortcomingsOf(page)));

    found.push(...(await openForm(page, person, 'Record being missing')));
    await fillDay(page, 'Since when?', '2019-02-07');
    await page.getByLabel('Missing: not where expected').check();
    expect(await save(page)).toContain('Being missing is recorded');

    found.push(...(await openForm(page, person, 'Record that they are back')));
    await fillDay(page, 'When were they back?', '2019-02-08');
    expect(await save(page)).toContain('Their return is recorded');

    found.push(...(await openForm(page, person, 'Record the interview on their return')));
    await page
      .getByLabel('Which time were they missing?')
      .selectOption({ label: '7 Feb 2019, back on 8 Feb 2019' });
    await fillDay(page, 'When was it offered?', '2019-02-06');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    found.push(...(await shortcomingsOf(page)));
    await fillDay(page, 'When was it offered?', '2019-02-08');
    await fillDay(page, 'When was it held?', '2019-02-09');
    expect(await save(page)).toContain('Interview on their return recorded');

    await page.goto(`${person}/timeline`);
    expect(await page.locator('main').innerText()).toContain(
      'back on 8 Feb 2019, interview held on 9 Feb 2019',
    );
    expect(found).toEqual([]);
    // The browser says of the form that was refused that it was.
    expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });

  it('lets the Virtual School record a school place, without JavaScript', async () => {
    const { page, faults } = await visit(virtualSchool, { javaScriptEnabled: false });
    await page.goto('/work');
    await page.locator('main a[href^="/people/"]:not([href*="record"])').first().click();
    const person = new URL(page.url()).pathname;
    const title = 'Record a school place, or that there is none';
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByLabel('What kind of school is it?').selectOption('No school place');
    await fillDay(page, 'Since when?', '2019-02-04');
    await page.getByLabel('The school’s number, URN (optional)').fill('123456');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').innerText()).toContain(
      'The number must be left out without a school place',
    );

    await page.getByLabel('What kind of school is it?').selectOption('Alternative provision');
    expect(await save(page)).toContain('School place recorded');
    await page.getByRole('link', { name: title, exact: true }).click();
    expect(await page.locator('main').innerText()).toContain('Now: Alternative provision.');
    expect(new URL(page.url()).pathname.startsWith(person)).toBe(true);
    expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });

  it('has no barrier in any form of school', async () => {
    const { page, faults } = await visit(virtualSchool);
    await page.goto('/work');
    await page.locator('main a[href^="/people/"]:not([href*="record"])').first().click();
    const forms = await page
      .locator('main a[href*="/record/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    expect(forms.length).toBeGreaterThan(6);
    const found: string[] = [];
    for (const form of forms) {
      await page.goto(form);
      found.push(...(await shortcomingsOf(page)).map((one) => `${form}: ${one}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});
