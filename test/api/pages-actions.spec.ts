import { randomUUID } from 'node:crypto';
import { aPlan } from '../builders/a-plan.ts';
import { aSmallCouncil, type SmallCouncil, type Worker } from './small-council.ts';

const inPlan = aPlan(
  [
    {
      id: 'drop-in',
      text: 'Open a second drop-in <soon>',
      owner: 'Leaving care',
      due: '2019-01-31',
      dueInWords: 'by January',
    },
  ],
  [
    {
      id: 'passes',
      text: 'bus passes without long waits',
      requests: ['bus-pass'],
      measures: ['requests-open'],
      actions: ['drop-in'],
    },
  ],
);
const key = 'invented-strategy.drop-in';
const passes = '/you-said/invented-strategy/children-in-care-council/passes';

let council: SmallCouncil;
// It is Monday 4 February 2019 there.
beforeAll(async () => {
  council = await aSmallCouncil({ plans: [inPlan] });
});
afterAll(() => council?.close());

const page = async (url: string, worker: Worker = 'manager') => council.ask(worker, { url });
const bodyOf = async (url: string, worker?: Worker) =>
  (await page(url, worker)).body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const fill = (url: string, fields: Record<string, string>, worker: Worker = 'manager') =>
  council.ask(worker, {
    method: 'POST',
    url,
    payload: new URLSearchParams({ formKey: randomUUID(), ...fields }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const day = (name: string, [y, m, d]: readonly string[]) => ({
  [`${name}-day`]: d!,
  [`${name}-month`]: m!,
  [`${name}-year`]: y!,
});

describe('the list of actions', () => {
  it('tells what was promised and how it stands, and escapes it', async () => {
    expect(await bodyOf('/actions', 'boardMember')).toContain('Late by 4 days.');
    const { body } = await page('/actions');
    expect(body).toContain('Open a second drop-in &lt;soon&gt;');
    expect(await bodyOf('/actions?plan=&owner=&standing=late')).toContain('1 action of those chosen');
    expect(await bodyOf('/actions?standing=done')).toContain('There is no action of those chosen.');
    expect((await page('/actions?standing=lost')).statusCode).toBe(400);
  });

  it('offers recording to those alone who may', async () => {
    expect(await bodyOf('/actions')).toContain('Record what a meeting agreed');
    expect(await bodyOf('/actions', 'boardMember')).not.toContain('Record what');
    expect((await page('/actions/new', 'boardMember')).statusCode).toBe(403);
    expect((await page(`/actions/${key}/move`, 'adviser')).statusCode).toBe(403);
    expect((await page(`/actions/${key}/lose`)).statusCode).toBe(404);
    expect((await page('/actions/another.one')).statusCode).toBe(404);
  });
});

describe('the forms', () => {
  it('move a day, and the first stays on the page', async () => {
    const typed = {
      version: '0',
      ...day('movedOn', ['2019', '1', '29']),
      ...day('due', ['2019', '6', '30']),
      agreedBy: 'The Board',
      reason: 'The building is not ready',
    };
    const refused = await fill(`/actions/${key}/move`, { ...typed, reason: '' });
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('Say why')]);
    expect(refused.body).toContain('value="The Board"');
    const { statusCode, headers } = await fill(`/actions/${key}/move`, typed);
    expect([statusCode, headers['location']]).toEqual([303, `/actions/${key}`]);
    const shown = await bodyOf(`/actions/${key}`);
    expect(shown).toContain('Due in 146 days; first due 31 January 2019, moved once.');
    expect(shown).toContain('First due 31 January 2019');
    expect(shown).toContain('Moved to 30 June 2019 , 29 January 2019');
    expect(shown).toContain('The building is not ready (agreed by The Board)');
  });

  it('say that it was changed meanwhile', async () => {
    const typed = { version: '0', ...day('doneOn', ['2019', '2', '1']), evidence: 'It is open' };
    const { statusCode, body } = await fill(`/actions/${key}/done`, typed);
    expect([statusCode, body]).toEqual([412, expect.stringContaining('name="version" value="1"')]);
  });

  it('record done with what shows it, and not without', async () => {
    const typed = { version: '1', ...day('doneOn', ['2019', '2', '1']) };
    const refused = await fill(`/actions/${key}/done`, typed);
    expect([refused.statusCode, refused.body]).toEqual([
      422,
      expect.stringContaining('Say what shows it, or give an address below'),
    ]);
    const evidenceUrl = 'https://www.example.org/drop-in';
    expect((await fill(`/actions/${key}/done`, { ...typed, evidenceUrl })).statusCode).toBe(303);
    expect(await bodyOf(`/actions/${key}`)).toContain(
      'Done on 1 February 2019, in time; first due 31 January 2019',
    );
    expect((await page(`/actions/${key}`)).body).toContain(`href="${evidenceUrl}"`);
    const reopened = {
      version: '2',
      ...day('reopenedOn', ['2019', '2', '2']),
      reason: 'It closed after a day',
    };
    expect((await fill(`/actions/${key}/reopen`, reopened)).statusCode).toBe(303);
    expect(await bodyOf(`/actions/${key}`)).toContain('It closed after a day');
  });

  it('record what a meeting agreed, and remind whoever has it', async () => {
    const typed = {
      text: 'Write to landlords',
      agreedBy: 'The Board',
      ...day('agreedOn', ['2019', '1', '15']),
      ...day('due', ['2019', '1', '23']),
    };
    const refused = await fill('/actions/new', typed);
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('Name a post or team')]);
    const { statusCode } = await fill('/actions/new', { ...typed, workerId: council.workers.adviser });
    expect(statusCode).toBe(303);
    const mine = await bodyOf('/work', 'adviser');
    expect(mine).toContain('Write to landlords Late by 12 days. adviser. Agreed by: The Board.');
    expect(await bodyOf('/work?worker=team')).toContain('Write to landlords');
    const href = /href="(\/actions\/[^"]+)"/.exec((await page('/work', 'adviser')).body)![1]!;
    expect(await bodyOf(href, 'adviser')).toContain('Record that it is done');
    expect(await bodyOf(href, 'adviser')).not.toContain('Give it to');
    expect(await bodyOf(href, 'colleague')).not.toContain('Record that it is done');
    const done = { version: '0', ...day('doneOn', ['2019', '2', '1']), evidence: 'All letters sent' };
    expect((await fill(`${href}/done`, done, 'colleague')).statusCode).toBe(403);
    expect((await fill(`${href}/done`, done, 'adviser')).statusCode).toBe(303);
    expect(await bodyOf('/work', 'adviser')).not.toContain('Write to landlords');
    const given = {
      version: '1',
      ...day('givenOn', ['2019', '2', '1']),
      post: 'Housing',
      workerId: council.workers.adviser,
    };
    expect((await fill(`${href}/owner`, given)).statusCode).toBe(422);
  });
});

describe('you said, we did', () => {
  it('says what nobody has answered, and for how long', async () => {
    const shown = await bodyOf('/you-said', 'adviser');
    expect(shown).toContain('1 of 1 is not answered.');
    expect(shown).toContain('Children in Care Council, June 2018');
    expect(shown).toContain('Unanswered for 8 months');
    expect(shown).not.toContain('Record what we did');
    expect((await page(passes, 'adviser')).statusCode).toBe(403);
  });

  it('is answered by a form', async () => {
    expect(await bodyOf(passes)).toContain('bus passes without long waits');
    expect((await page(`${passes}-too`)).statusCode).toBe(404);
    const typed = {
      words: 'You can have a pass in a day.',
      ...day('answeredOn', ['2019', '1', '31']),
      requestKind: 'bus-pass',
    };
    const refused = await fill(passes, { ...typed, words: '' });
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('Say what we did')]);
    expect((await fill(passes, typed)).statusCode).toBe(303);
    const shown = await bodyOf('/you-said');
    expect(shown).toContain('We did: You can have a pass in a day. 31 January 2019');
    expect(shown).not.toContain('Unanswered');
  });
});
