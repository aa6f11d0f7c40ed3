import { inBrowser } from './browser.ts';
import { canReadPrint, printed } from './printed.ts';

const analyst = 'W024';
const bar = /Sign out|Nightly runs|Demonstration: everybody|Skip to/;

inBrowser('on paper, as Poppler reads it where it is installed', (visit) => {
  const onPaper = canReadPrint ? it : it.skip;

  onPaper.each([
    ['/scorecard?month=2019-01', 'Scorecard, January 2019'],
    ['/measures/three-or-more-placements?as_at=2019-01-31', 'Three or more placements in the last 12 months'],
  ])('%s is A4 and has no bar', async (address, says) => {
    const { page } = await visit(analyst);
    await page.goto(address);
    const { size, sheets } = await printed(page);
    expect(size).toMatch(/\(A4\)$/);
    expect(sheets[0]).toContain(says);
    expect(sheets.join('\n')).not.toMatch(bar);
  });

  onPaper('the Board’s month is A4, has no bar, and its marking on each sheet', async () => {
    const { page } = await visit(analyst);
    await page.goto('/extracts/2019-01/draft');
    const { size, sheets } = await printed(page);
    expect(size).toMatch(/\(A4\)$/);
    expect(sheets.length).toBeGreaterThan(1);
    for (const sheet of sheets) expect(sheet).toContain('Restricted — contains small numbers.');
    expect(sheets.join('\n')).not.toMatch(bar);
  });
});
