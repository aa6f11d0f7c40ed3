import { randomUUID } from 'node:crypto';
import type { SmallCouncil, Worker } from './small-council.ts';

const home = { accept: 'text/html', origin: 'http://localhost:3000', host: 'localhost:3000' };

/** What a page says, without its tags. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

/** The three inputs of a day. */
export function aDay(name: string, day: string): Record<string, string> {
  const [year, month, dayOfMonth] = day.split('-');
  return { [`${name}-day`]: dayOfMonth!, [`${name}-month`]: month!, [`${name}-year`]: year! };
}

/** What the form that goes to this address has hidden in it. Throws an Error where the page has no such form. */
export function hiddenIn(body: string, action: string): Record<string, string> {
  const form = body
    .split('<form ')
    .slice(1)
    .find((one) => one.includes(`action="${action}"`));
  if (!form) throw new Error(`No form goes to ${action}.`);
  const inputs = form.split('</form>')[0]!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!]));
}

/** Opens pages of a council and sends their forms, as each worker's browser does. */
export const onPagesOf = (council: () => SmallCouncil) => {
  const open = (worker: Worker, url: string) => council().ask(worker, { url, headers: home });
  const send = (worker: Worker, url: string, fields: Record<string, string> = {}) =>
    council().ask(worker, {
      method: 'POST',
      url,
      payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
      headers: { ...home, 'content-type': 'application/x-www-form-urlencoded' },
    });
  return { open, send, says: async (worker: Worker, url: string) => textOf((await open(worker, url)).body) };
};
