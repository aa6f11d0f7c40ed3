import type { Locator, Page } from 'playwright-core';
import { barriersOn, inBrowser } from './browser.ts';

const analyst = 'W024';
const boardMember = 'W026';
const serviceManager = 'W067';

/** From the Board's scorecard to the measure of three or more placements at the end of January 2019. */
async function openMeasure(page: Page): Promise<Locator> {
  await page.goto('/scorecard?month=2019-01');
  await page.getByRole('link', { name: 'Three or more placements in the last 12 months' }).click();
  return page.locator('.app-big').getByRole('link');
}

const listed = (page: Page): Locator => page.locator('main tbody tr');
const tab = (page: Page, label: string): Locator =>
  page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: label });

/** Every row of the list and the pages after it. */
async function rowsOfAllPages(page: Page): Promise<string[]> {
  const rows = await listed(page).allInnerTexts();
  const next = page.getByRole('link', { name: 'Next page' });
  while (await next.count()) {
    await next.click();
    rows.push(...(await listed(page).allInnerTexts()));
  }
  return rows;
}

inBrowser('touching any number (J4)', (visit) => {
  it('shows an analyst 39 people without names, and the 594 who are not counted by their reasons', async () => {
    const { page, faults } = await visit(analyst);
    const number = await openMeasure(page);
    expect(await number.innerText()).toMatch(/^39\b/);
    await number.click();
    expect(await page.locator('main').innerText()).toContain(
      '39 counted + 594 not counted = 633 in the count.',
    );
    const counted = await rowsOfAllPages(page);
    expect(counted).toHaveLength(39);
    for (const row of counted) expect(row).toMatch(/^K\d{5}\s.*\b(?:[3-9]|1\d) placements/s);
    expect(await page.getByRole('button', { name: 'Show names' }).count()).toBe(0);

    await tab(page, 'Not counted').click();
    const reasons = await page.locator('.app-reasons li').allInnerTexts();
    expect(reasons).toEqual([
      expect.stringMatching(/^\d+ 1 placement$/),
      expect.stringMatching(/^\d+ 2 placements$/),
    ]);
    expect(reasons.reduce((sum, reason) => sum + parseInt(reason), 0)).toBe(594);
    const notCounted = await rowsOfAllPages(page);
    expect(new Set([...counted, ...notCounted]).size).toBe(633);
    expect(faults).toEqual([]);
  });

  it('tells a member of the Board whom to ask', async () => {
    const { page } = await visit(boardMember);
    const number = await openMeasure(page);
    const answered = page.waitForResponse('**/people?**');
    await number.click();
    expect((await answered).status()).toBe(403);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ask your lead officer');
    expect(await page.locator('main').innerText()).not.toMatch(/\bK\d{5}\b/);
  });

  it('gives a manager names once a purpose is stated, and keeps the purpose out of the address', async () => {
    const { page, faults } = await visit(serviceManager);
    await (await openMeasure(page)).click();
    const references = await rowsOfAllPages(page);
    expect(references.length).toBeGreaterThan(0);
    const purpose = 'Preparing the stability panel of 14 February';
    await page.getByLabel('What do you need the names for?').fill(purpose);
    await page.getByRole('button', { name: 'Show names' }).click();
    expect(page.url()).not.toContain('purpose');
    expect(await page.locator('.govuk-inset-text').innerText()).toContain(`“${purpose}”`);
    const named = await listed(page).allInnerTexts();
    expect(named).toHaveLength(references.length);
    for (const row of named) expect(row).toMatch(/^\p{Lu}[\p{L}' -]+\sK\d{5}\s/u);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Hide the names' }).click();
    expect(await listed(page).allInnerTexts()).toEqual(references);
    expect(faults).toEqual([]);
  });
});
