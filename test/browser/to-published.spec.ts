import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { inBrowser, shortcomingsOf, type Visitor } from './browser.ts';
import { canReadPrint, printed } from './printed.ts';

const month = '/extracts/2019-01';
const analyst = 'W024';
const manager = 'W015';
const administrator = 'W025';
const boardMember = 'W026';

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const press = (page: Page, button: string): Promise<void> =>
  page.getByRole('button', { name: button, exact: true }).click();
const buttons = (page: Page): Promise<string[]> => page.locator('main button').allInnerTexts();
/** The measures whose commentary is marked so: Needed, Not written, Written. */
const commentary = (page: Page, mark: string): Locator =>
  page.locator('.govuk-task-list__item', { has: page.getByText(mark, { exact: true }) }).getByRole('link');

/** Writes what the Board is told of a measure, from the page of the month, which it comes back to. */
async function comment(page: Page, measure: string): Promise<void> {
  await page.getByRole('link', { name: measure, exact: true }).click();
  await page.getByLabel('Why it is so').fill('Fewer homes nearby.');
  await page.getByLabel('What we are doing about it').fill('Four more households are being found.');
  await press(page, 'Save commentary');
  await page.waitForURL('**?done=commentary');
}

/** Each test goes on from where the one before left January's extract. */
inBrowser('from draft to published (J5)', (visit) => {
  let analysts: Visitor;

  it('is not given to the Board while it is a draft', async () => {
    const { page, faults } = await visit(boardMember);
    await page.goto(month);
    expect(await heading(page).innerText()).toBe('The extract of January 2019 is being prepared');
    expect(await shortcomingsOf(page)).toEqual([]);
    expect((await page.request.get(`${month}/v1`)).status()).toBe(404);
    expect(faults).toEqual([]);
  });

  it('asks for what is missing in commentary', async () => {
    const { page } = await visit(analyst);
    await page.goto(month);
    await commentary(page, 'Needed').first().click();
    await press(page, 'Save commentary');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Say why it is so');
    expect(await shortcomingsOf(page)).toEqual([]);
  });

  it('is blocked while one red has no commentary, and says which', async () => {
    analysts = await visit(analyst);
    const { page } = analysts;
    await page.goto(month);
    expect(await shortcomingsOf(page)).toEqual([]);
    const reds = await commentary(page, 'Needed').allInnerTexts();
    expect(reds.length).toBeGreaterThan(1);
    for (const red of reds.slice(0, -1)) await comment(page, red);
    await press(page, 'Submit');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.locator('.govuk-error-summary').innerText()).toContain(`1 blocking: ${reds.at(-1)}`);
    expect(await shortcomingsOf(page)).toEqual([]);
    await comment(page, reds.at(-1)!);
    expect(await page.getByRole('alert').innerText()).toContain('Commentary saved');
    expect(await page.locator('#checklist + p').innerText()).toBe('Nothing blocks it.');
  });

  it('is submitted, and offered for review to anybody but who wrote it', async () => {
    const { page } = analysts;
    await press(page, 'Submit');
    expect(await page.getByRole('alert').innerText()).toContain('Submitted for review');
    expect(await buttons(page)).toEqual(['Send back']);
    expect(await page.locator('main').innerText()).toContain(
      'Review: you submitted this or wrote in it, so somebody else takes this step.',
    );
    expect(await page.locator('main').innerText()).not.toContain('Commentary on');
  });

  it('is sent back with a reason, submitted again, reviewed and signed off by others', async () => {
    const { page } = await visit(manager);
    await page.goto(month);
    await press(page, 'Send back');
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Say what is to be put right');
    await page.getByLabel('What is to be put right').fill('Say more of what is done.');
    await press(page, 'Send back');
    await analysts.page.goto(month);
    expect(await analysts.page.locator('main').innerText()).toContain(
      'It was sent back: Say more of what is done.',
    );
    await press(analysts.page, 'Submit');
    await page.goto(month);
    await press(page, 'Review');
    expect(await page.getByRole('alert').innerText()).toContain('Reviewed');
    expect(await buttons(page)).toEqual(['Send back']);

    const signing = await visit(administrator);
    await signing.page.goto(month);
    await signing.page.getByLabel('On behalf of').fill('The Director of Children’s Services');
    await press(signing.page, 'Sign off');
    expect(await shortcomingsOf(signing.page)).toEqual([]);
    expect(await signing.page.locator('main').innerText()).toContain('The Director of Children’s Services');
  });

  it('is published while the page looks again by itself', async () => {
    const { page } = analysts;
    await page.goto(month);
    await press(page, 'Publish');
    expect(await page.getByRole('status').innerText()).toContain('It is being published');
    await page.getByRole('link', { name: 'Its files, with the hash of each' }).waitFor({ timeout: 120_000 });
    expect(await heading(page).innerText()).toContain('Published');
    expect(await buttons(page)).toEqual(['Correct']);
    expect(await shortcomingsOf(page)).toEqual([]);
  });

  it('is read by the Board', async () => {
    const { page, faults } = await visit(boardMember);
    await page.goto('/extracts');
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Read of January 2019, version 1' }).click();
    expect(new URL(page.url()).pathname).toBe(`${month}/v1`);
    expect(await page.locator('body').innerText()).toContain('Four more households are being found.');
    expect(await shortcomingsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  (canReadPrint ? it : it.skip)('says its marking on every sheet of paper', async () => {
    const { page } = await visit(boardMember);
    await page.goto(`${month}/v1`);
    const { size, sheets } = await printed(page);
    expect(size).toMatch(/\(A4\)$/);
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet).toContain('Restricted — contains small numbers.');
  });

  it('gives the same bytes twice, whose hash is the one the page says', async () => {
    const { page, faults } = await visit(boardMember);
    await page.goto(`${month}/v1/files`);
    expect(await shortcomingsOf(page)).toEqual([]);
    const files = await page.locator('main tbody tr').all();
    expect(files.length).toBeGreaterThanOrEqual(8);
    for (const file of files) {
      const address = await file.getByRole('link').getAttribute('href');
      const [one, other] = [await page.request.get(address!), await page.request.get(address!)];
      expect(one.status()).toBe(200);
      const bytes = await one.body();
      expect(bytes.equals(await other.body())).toBe(true);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(
        await file.locator('.app-hash').innerText(),
      );
    }
    expect(faults).toEqual([]);
  });

  it('is corrected by a second version with a note, and the first stays as it was (J6)', async () => {
    const { page } = analysts;
    const first = await (await page.request.get(`${month}/v1`)).body();
    await page.goto(month);
    await press(page, 'Correct');
    expect(await page.locator('.govuk-error-summary').innerText()).not.toBe('');
    expect(await shortcomingsOf(page)).toEqual([]);
    await page.locator('textarea').fill('The commentary on homes nearby was too short.');
    await press(page, 'Correct');
    expect(await heading(page).innerText()).toContain('Draft');
    await press(page, 'Submit');
    const { page: managers } = await visit(manager);
    await managers.goto(month);
    await press(managers, 'Review');
    const { page: administrators } = await visit(administrator);
    await administrators.goto(month);
    await administrators.getByLabel('On behalf of').fill('The Director of Children’s Services');
    await press(administrators, 'Sign off');
    await page.goto(month);
    await press(page, 'Publish');
    await page.getByRole('link', { name: 'Its files, with the hash of each' }).waitFor({ timeout: 120_000 });

    const { page: boards, faults } = await visit(boardMember);
    await boards.goto(`${month}/v2/files`);
    expect(await boards.locator('main').innerText()).toContain(
      'The commentary on homes nearby was too short.',
    );
    expect(await shortcomingsOf(boards)).toEqual([]);
    await boards.goto(`${month}/v1/files`);
    expect(await boards.locator('main').innerText()).toMatch(/superseded/i);
    expect((await (await boards.request.get(`${month}/v1`)).body()).equals(first)).toBe(true);
    expect(faults).toEqual([]);
  });
});
