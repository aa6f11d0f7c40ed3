import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';

const found = process.env.BROWSER_TESTS
  ? (JSON.parse(process.env.BROWSER_TESTS) as { browser: string; address: string })
  : null;

/** A visitor with a window of their own; `faults` gathers what the browser complained of on their pages. */
export interface Visitor {
  readonly page: Page;
  readonly faults: string[];
}
export type Visit = (workerRef?: string, window?: BrowserContextOptions) => Promise<Visitor>;

/**
 * A group of tests with a real browser, skipped where none is installed. `visit` opens a window, signed in as the worker
 * where one is named.
 */
export function inBrowser(title: string, tests: (visit: Visit) => void): void {
  (found ? describe : describe.skip)(title, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: found!.browser,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
        ],
      });
    });
    afterAll(() => browser?.close());

    tests(async (workerRef, window = {}) => {
      const context = await browser.newContext({
        baseURL: found!.address,
        locale: 'en-GB',
        viewport: { width: 1280, height: 900 },
        ...window,
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
      if (workerRef) await signIn(page, workerRef);
      return { page, faults };
    });
  });
}

async function signIn(page: Page, workerRef: string): Promise<void> {
  await page.goto('/sign-in');
  await page.locator(`button[value="${workerRef}"]`).first().click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await element!.evaluate((one) => one.ownerDocument.activeElement === one)) return;
  }
  throw new Error(`60 times Tab did not lead to ${target.toString()}`);
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The barriers axe finds on the page at WCAG 2.2 AA: the rule, and the elements. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    // axe put itself on the window just now.
    const { axe: checker } = globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } };
    const { violations } = await checker.run({ runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, wcag22aa);
}

/** Whether one must scroll sideways to read the page. */
const isWiderThanItsWindow = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > innerWidth');

/** A desk, a phone, and a phone of few inches or a page zoomed to 400%, whose styles are those of the other. */
const windows = [
  { width: 1280, hasOwnStyles: true },
  { width: 375, hasOwnStyles: true },
  { width: 320, hasOwnStyles: false },
];

/** What keeps somebody from reading the page, in each of the windows; the window is left as wide as a desk's. */
export async function shortcomingsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { width, hasOwnStyles } of windows) {
    await page.setViewportSize({ width, height: 900 });
    if (await isWiderThanItsWindow(page)) found.push(`wider than its window of ${width}`);
    if (hasOwnStyles) found.push(...(await barriersOn(page)).map((barrier) => `${width} wide: ${barrier}`));
  }
  await page.setViewportSize({ width: windows[0]!.width, height: 900 });
  return found;
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[] }[] }[];
}
