import { randomUUID } from 'node:crypto';
import type { SmallCouncil, Worker } from './small-council.ts';

const home = { accept: 'text/html', origin: 'http://localhost:3000', host: 'localhost:3000' };

/** What a page says, without its markup. */
export const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

/** A day as a form asks for it. */
export const aDay = (name: string, day: string): Record<string, string> => {
  const [year, month, dayOfMonth] = day.split('-');
  return { [`${name}-day`]: dayOfMonth!, [`${name}-month`]: month!, [`${name}-year`]: year! };
};

/** What a form sends along unseen. */
export const hiddenIn = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

/** What the form may go on with, as it shows it. */
export const choicesIn = (body: string): { value: string; text: string }[] => {
  const [list = ''] = /<select[^>]* name="of"[^]*?<\/select>/.exec(body) ?? [];
  return [...list.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)</g)].map(([, value, text]) => ({
    value: value!,
    text: text!,
  }));
};

/** The forms on one person's page. */
export function formsOf(council: SmallCouncil, personId: string) {
  const at = (what: string) => `/people/${personId}/record/${what}`;
  const page = (worker: Worker, url: string) => council.ask(worker, { url, headers: home });
  const open = (worker: Worker, what: string) => page(worker, at(what));
  const send = (worker: Worker, what: string, fields: Record<string, string>) =>
    council.ask(worker, {
      method: 'POST',
      url: at(what),
      payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
      headers: { ...home, 'content-type': 'application/x-www-form-urlencoded' },
    });
  /** Opens the form, fills it in, goes on with the first thing there is to go on with, and says what became of it. */
  const record = async (worker: Worker, what: string, fields: Record<string, string>): Promise<string> => {
    const { body } = await open(worker, what);
    const [choice] = choicesIn(body);
    const answer = await send(worker, what, {
      ...hiddenIn(body),
      ...(choice && { of: choice.value }),
      ...fields,
    });
    return answer.statusCode === 303 ? 'recorded' : `${answer.statusCode} ${textOf(answer.body)}`;
  };
  const items = async (path: string) =>
    (await council.get('manager', `/people/${personId}/${path}`)).json().items;
  const versionIn = async (worker: Worker, what: string): Promise<Record<string, string>> => {
    const { version } = hiddenIn((await open(worker, what)).body);
    return version ? { version } : {};
  };
  return { page, open, send, record, items, versionIn };
}

/** Alex, of whom somebody of each role now takes care, is in care since March 2018. */
export async function takeAlexIntoCare(council: SmallCouncil): Promise<string> {
  const { alex } = council.people;
  for (const [table, worker] of [
    ['social_worker_allocation', 'socialWorker'],
    ['reviewing_officer_allocation', 'reviewingOfficer'],
    ['pa_allocation', 'adviser'],
  ] as const)
    await council.owner.query(
      `insert into ${table} (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
      [alex, council.workers[worker]],
    );
  const care = {
    start: '2018-03-05',
    legalStatus: 'C2',
    categoryOfNeed: 'N1',
    placement: { code: 'U4', provider: 'PR1' },
  };
  const begun = await council.send('socialWorker', 'POST', `/people/${alex}/periods-of-care`, care, '0-0');
  if (begun.statusCode !== 201) throw new Error(begun.body);
  return alex;
}
