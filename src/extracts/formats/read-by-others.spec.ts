import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { aReport, aSheet } from '../../../test/builders/a-report.ts';
import { aRichReport } from '../../../test/builders/a-rich-report.ts';
import { number, text, type Format } from '../extract.ts';
import { bytesOf } from './bytes-of.ts';
import html from './html.format.ts';
import ods from './ods.format.ts';
import pdf from './pdf.format.ts';
import xlsx from './xlsx.format.ts';

const whereIs = (program: string): string =>
  spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim();
/** Where the program is not installed its cases are skipped, and say which one they need. */
const needs = (program: string) => (whereIs(program) ? describe : describe.skip);

const folder = mkdtempSync(join(tmpdir(), 'formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(format: Format): Promise<string> {
  const path = join(folder, `extract.${format.extension}`);
  writeFileSync(path, await bytesOf(format, aRichReport()));
  return path;
}
const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });

needs('soffice')('LibreOffice (soffice)', () => {
  it.each([xlsx, ods])('opens $id and finds the figures in it', async (format) => {
    const path = await written(format);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    // Comma, quotes, UTF-8, what cells show, and every sheet as a file of its own (-1).
    const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    run(
      'soffice',
      '--headless',
      profile,
      '--convert-to',
      everySheet,
      '--outdir',
      join(folder, format.id),
      path,
    );
    const sheet = (name: string) =>
      readFileSync(join(folder, format.id, `extract-${name}.csv`), 'utf8').split('\n');
    const months = sheet('three-or-more-placements-in-the');
    expect(months[3]).toBe('As at,Number,Of,%,Lower 95%,Upper 95%');
    expect(months[4]).toMatch(/^[^,]*2017,39,633,6\.1,4\.4,8\.2$/);
    expect(months[10]).toMatch(/,\[c\],\[c\],\[c\],\[c\],\[c\]$/);
    expect(sheet('three-or-more-placements-in--2')[3]).toMatch(/^Under 5,\[c\],"?1,?105"?,\[c\]$/);
  });
});

needs('pdfinfo')('Poppler (pdfinfo, pdftotext, pdffonts)', () => {
  let path: string;
  beforeAll(async () => {
    path = await written(pdf);
  });

  it('finds it tagged, with its title, and every letter embedded', () => {
    const info = run('pdfinfo', path);
    expect(info).toMatch(/^Title: +Corporate Parenting Board extract — January 2019$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    const fonts = run('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/LiberationSans.* yes yes yes /);
  });

  it('finds headings, tables with headed rows and columns, and charts told in words', () => {
    const structure = run('pdfinfo', '-struct-text', path);
    expect(structure).toMatch(/^ {2}H1 \(block\)\n +"Corporate Parenting Board extract — January 2019"/m);
    expect(structure).toMatch(/Table "Three or more placements"[^]*?TR[^]*?TH[^]*?TD/);
    for (const tag of ['Document', 'Sect', 'H2', 'H3', 'P', 'Figure'])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
    expect(run('pdfinfo', '-struct', path).match(/Figure/g)).toHaveLength(2);
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(14);
    const bytes = readFileSync(path, 'latin1');
    expect(bytes).toContain('/Lang (en-GB)');
    expect(bytes.match(/\/Alt \(Line chart of /g)).toHaveLength(2);
  });

  it('reads the figures, and the marking at the head and foot of every page', () => {
    const pages = run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
    expect(pages.join('')).toMatch(/28 February 2017 +39 +633 +6\.1 +4\.4 +8\.2/);
    for (const page of pages)
      expect(page.match(/Restricted — contains small numbers\. Exempt: LGA/g)).toHaveLength(2);
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  });
});

needs('pdftotext')('a long table on paper (pdftotext)', () => {
  it('has its headings again on each page, and among what is read aloud once', async () => {
    const rows = Array.from({ length: 120 }, (_, n) => [text(`Row ${n + 1}`), number(n)]);
    const sheet = aSheet({ name: 'long', title: 'Long', page: 'Long', header: ['Which', 'Headed'], rows });
    const path = join(folder, 'long.pdf');
    writeFileSync(path, await bytesOf(pdf, aReport({ title: 'T', marking: 'M', sheets: [sheet] })));
    const pages = run('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.match(/Which +Headed/g)).toHaveLength(1);
    expect(pages.join('').match(/Row \d+/g)).toHaveLength(120);
    expect(run('pdfinfo', '-struct-text', path).match(/"Headed"/g)).toHaveLength(1);
  });

  it('breaks no word, however much its neighbours say', async () => {
    const long = 'A sentence that goes on over many lines of a narrow column. '.repeat(4);
    const rows = [[...Array<string>(5).fill(long), 'Improving'].map(text)];
    const header = ['One', 'Two', 'Three', 'Four', 'Five', 'Status'];
    const sheet = aSheet({ name: 'wide', title: 'Wide', page: 'Wide', header, rows });
    const path = join(folder, 'wide.pdf');
    writeFileSync(path, await bytesOf(pdf, aReport({ title: 'T', marking: 'M', sheets: [sheet] })));
    expect(run('pdftotext', '-layout', path, '-')).toMatch(/\bImproving\b/);
  });
});

needs('chromium')('a browser (chromium)', () => {
  let browser: Browser;
  let path: string;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: whereIs('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
    });
    path = await written(html);
  });
  afterAll(() => browser?.close());

  async function opened(width: number, bypassCSP: boolean): Promise<{ page: Page; said: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`file://${path}`);
    return { page, said };
  }

  it('refuses nothing under the policy of the page', async () => {
    const { page, said } = await opened(1280, false);
    await page.waitForLoadState();
    expect(said).toEqual([]);
    expect(await page.locator('svg').count()).toBe(2);
  });

  it.each([1280, 375])('finds nothing that WCAG 2.2 AA forbids at %i pixels (axe-core)', async (width) => {
    const { page } = await opened(width, true);
    await page.addScriptTag({
      content: readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'),
    });
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`);
    const { violations, passes } = found as {
      violations: { id: string; nodes: { html: string }[] }[];
      passes: unknown[];
    };
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(passes.length).toBeGreaterThan(20);
  });

  it.each([1280, 375, 320])('never scrolls sideways as a whole at %i pixels', async (width) => {
    const { page } = await opened(width, false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  needs('pdftotext')('on paper (pdftotext)', () => {
    it('says the marking on every page', async () => {
      const { page } = await opened(1280, false);
      const printed = join(folder, 'printed.pdf');
      await page.pdf({ path: printed, preferCSSPageSize: true });
      const pages = run('pdftotext', '-layout', printed, '-').split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(5);
      for (const each of pages) expect(each.trim()).toMatch(/^Restricted — contains small numbers\./);
    });
  });
});
