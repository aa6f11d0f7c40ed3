import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';

/** Whether Poppler is installed, which reads what was printed. */
export const canReadPrint = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The page as it is printed on A4: its size as Poppler says it, and the text of each sheet of paper. */
export async function printed(page: Page): Promise<{ size: string; sheets: string[] }> {
  const input = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input, encoding: 'utf8' });
  const about = execFileSync('pdfinfo', ['-'], { input, encoding: 'utf8' });
  return { size: /^Page size: *(.*)$/m.exec(about)![1]!, sheets: text.split('\f').slice(0, -1) };
}
