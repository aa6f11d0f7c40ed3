import type { Locator, Page } from 'playwright-core';
import { inBrowser, tabTo } from './browser.ts';

// Each records contact with somebody else's young person, since what is recorded is gone from the list.
const amira = 'W001';
const tomasz = 'W004';
const grace = 'W005';

const rows = (page: Page): Locator => page.locator('.app-work tbody tr');
/** What leads to recording contact with this person, in the row that says it is due as promised. */
const recordFor = (page: Page, name: string): Locator =>
  rows(page)
    .filter({ hasText: 'Contact as often as promised' })
    .getByRole('link', { name: `Record contact for ${name}`, exact: true });

/** The list as it is opened: who stands first, with what is due and why. */
async function firstOf(page: Page): Promise<{ name: string; says: string }> {
  await page.goto('/work');
  const name = await rows(page).first().getByRole('rowheader').getByRole('link').first().innerText();
  return { name, says: await rows(page).first().innerText() };
}

/** That contact with this person is recorded and no longer due, as the list now open says. */
async function expectRecorded(page: Page, name: string): Promise<void> {
  expect(new URL(page.url()).pathname).toBe('/work');
  expect(await page.getByRole('alert').innerText()).toContain('Contact recorded');
  expect(await rows(page).count()).toBeGreaterThan(0);
  expect(await recordFor(page, name).count()).toBe(0);
}

inBrowser('a personal adviser’s morning (J1)', (visit) => {
  it('begins with Jordan, says why, and is three clicks from contact recorded', async () => {
    const { page, faults } = await visit(amira);
    expect(new URL(page.url()).pathname).toBe('/work');
    const { name, says } = await firstOf(page);
    expect(name).toMatch(/^Jordan /);
    expect(says).toContain('Overdue by 8 days: last seen 9 Dec');
    expect(await page.locator('.app-fresh').innerText()).toContain('Mon 11 Feb, as recorded at 0');

    await recordFor(page, name).click();
    await page.getByLabel('Yes, seen or reached').click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expectRecorded(page, name);
    expect((await firstOf(page)).says).not.toContain('last seen 9 Dec');
    expect(faults).toEqual([]);
  });

  it('does by the keyboard alone', async () => {
    const { page, faults } = await visit(tomasz);
    const { name } = await firstOf(page);
    await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }));
    await page.keyboard.press('Enter');
    await tabTo(page, recordFor(page, name));
    await Promise.all([page.waitForURL('**/record/contacts?**'), page.keyboard.press('Enter')]);
    await tabTo(page, page.getByLabel('Yes, seen or reached'));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Save' }));
    await Promise.all([page.waitForURL('**/work?done=**'), page.keyboard.press('Enter')]);
    await expectRecorded(page, name);
    expect(faults).toEqual([]);
  });

  it('does without JavaScript, and keeps what was typed when something is missing', async () => {
    const { page } = await visit(grace, { javaScriptEnabled: false });
    const { name } = await firstOf(page);
    await recordFor(page, name).click();
    await page.getByLabel('Message').check();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: 'Choose whether they were seen or reached' }).click();
    expect(await page.getByLabel('Message').isChecked()).toBe(true);

    await page.getByLabel('No, only tried').check();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('alert').innerText()).toContain('Contact recorded');
    expect(await recordFor(page, name).count()).toBe(1);

    await recordFor(page, name).click();
    await page.getByLabel('Yes, seen or reached').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expectRecorded(page, name);
  });
});
