import { barriersOn, inBrowser, isWiderThanItsWindow } from './browser.ts';

const phone = { viewport: { width: 375, height: 800 } };

inBrowser('every page', (visit) => {
  it.each([
    ['the sign-in page', undefined, '/sign-in'],
    ["the Board's month", 'W026', '/extracts/2019-01'],
  ])('has no barrier and no fault, wide and on a phone: %s', async (_, workerRef, address) => {
    for (const window of [{}, phone]) {
      const { page, faults } = await visit(workerRef, window);
      const answer = await page.goto(address);
      expect(answer!.status()).toBe(200);
      expect(await barriersOn(page)).toEqual([]);
      expect(await isWiderThanItsWindow(page)).toBe(false);
      expect(faults).toEqual([]);
    }
  });
});
