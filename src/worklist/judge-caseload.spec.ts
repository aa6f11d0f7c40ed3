import { aChild, aYoungPerson, type Person } from '../../test/builders/a-child.ts';
import { client, task } from '../../test/builders/duties.ts';
import { at, kirklees, leeds } from '../../test/builders/places.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { judgeCaseload } from './judge-caseload.ts';
import type { Task } from './duty.ts';
import type { Client } from './worklist.ts';

const day = '2019-02-04';

/** People by id, each looked at by a personal adviser unless said otherwise. */
function judge(people: Record<string, Person>, tasks: readonly Task[] = [], said: Partial<Client> = {}) {
  const ids = Object.keys(people);
  const clients = ids.map((personId) => client({ personId, childId: personId, ...said }));
  const histories = ids.map((personId) => ({ ...people[personId]!.history(), personId }));
  return judgeCaseload({ clients, histories, promises: [], tasks, authority: kirklees }, day);
}

const rowOf = (person: Person, said: Partial<Client> = {}) => judge({ a: person }, [], said).people[0]!;

describe('a caseload', () => {
  it('has the people longest overdue first, and how much is', () => {
    const tasks = [
      task({ personId: 'b', dueOn: '2019-02-03' }),
      task({ personId: 'b', dueOn: '2019-02-01' }),
      task({ personId: 'b', dueOn: '2019-02-05' }),
      task({ personId: 'c', dueOn: '2019-01-31' }),
    ];
    const { people } = judge({ a: aChild(), b: aChild(), c: aChild() }, tasks);
    expect(people.map(({ personId, overdue, oldestDue }) => [personId, overdue, oldestDue])).toEqual([
      ['c', 1, '2019-01-31'],
      ['b', 2, '2019-02-01'],
      ['a', 0, null],
    ]);
  });

  it('shows nobody tasks that are for another role or person', () => {
    const others = [task({ personId: 'a', forRole: 'virtual-school' }), task({ personId: 'z' })];
    expect(judge({ a: aChild() }, others).items).toEqual([]);
  });

  it.each([
    [[], 'Nothing due in 14 days.'],
    [['2000-02-18'], 'Nothing due in 14 days. 1 person has a birthday.'],
    [['2000-02-04', '2001-02-10', '2002-02-18'], 'Nothing due in 14 days. 3 people have birthdays.'],
    [['2000-02-19', '2000-02-03'], 'Nothing due in 14 days.'],
  ] as [PlainDate[], string][])('born %s with nothing to do says so', (born, empty) => {
    const people = Object.fromEntries(born.map((on, i) => [`p${i}`, aChild().born(on)]));
    expect(judge(people)).toMatchObject({ items: [], empty });
  });

  it('says nothing of the kind when there is something', () => {
    expect(judge({ a: aChild() }, [task({ personId: 'a' })]).empty).toBeNull();
  });
});

describe('what is shown of one person', () => {
  it.each([
    ['today', '2000-02-04', { on: '2019-02-04', turns: 19 }],
    ['in 60 days', '2000-04-05', { on: '2019-04-05', turns: 19 }],
    ['in 61 days', '2000-04-06', null],
    ['yesterday', '2000-02-03', null],
    ['on 29 February', '2000-02-29', { on: '2019-03-01', turns: 19 }],
  ] as const)('the birthday that is %s', (_, born, nextBirthday) => {
    expect(rowOf(aChild().born(born))).toMatchObject({ nextBirthday });
  });

  it('no birthday of somebody who died', () => {
    expect(rowOf(aChild().born('2000-02-04').died('2019-02-04'))).toMatchObject({ nextBirthday: null });
    expect(rowOf(aChild().born('2000-02-04').died('2019-02-05'))).toMatchObject({
      nextBirthday: { turns: 19 },
    });
  });

  it('the last contact that succeeded, and no later one', () => {
    const person = aChild()
      .visited('2018-12-09')
      .contacted('2019-02-03', 'call', false)
      .contacted('2019-02-05');
    const lastSuccessfulContact = { on: '2018-12-09', kind: 'visit', daysAgo: 57 };
    expect(rowOf(person)).toMatchObject({ lastSuccessfulContact });
    expect(rowOf(aChild().contacted('2019-02-03', 'call', false))).toMatchObject({
      lastSuccessfulContact: null,
    });
  });

  it('what they do and where they live, with the age of the fact', () => {
    const person = aYoungPerson()
      .eet('2019-01-03', 'G5', '2019-01-20')
      .eet('2019-01-25', 'G6')
      .accommodation('2019-02-01', 'W2');
    expect(rowOf(person)).toMatchObject({
      eet: {
        code: 'G6',
        text: 'NEET since 3 Jan, 32 days',
        since: '2019-01-03',
        lastKnownOn: '2019-01-25',
        daysOld: 10,
      },
      accommodation: { code: 'W2', text: 'Bed and breakfast, unsuitable, since 1 Feb, 3 days', daysOld: 3 },
    });
    expect(rowOf(aYoungPerson().eet('2019-02-04', 'F4').accommodation('2019-02-01', 'Z1'))).toMatchObject({
      eet: { text: 'Apprenticeship, full time since 4 Feb, 0 days' },
      accommodation: { text: 'With former foster carer since 1 Feb, 3 days' },
    });
    expect(rowOf(aYoungPerson())).toMatchObject({ eet: null, accommodation: null });
  });

  describe('how far from home', () => {
    // DOMAIN 5, placements 1, 2 and 4.
    const home = at(414300, 416900);
    const placed = (place: ReturnType<typeof at>) =>
      aChild().home(home).inCare('2018-06-04', null, { place });
    const far = '20.1 miles from home, outside the district';

    it.each([
      ['more than 20 miles and outside', placed(at(446600, 416900, leeds)), far],
      ['20.0 miles', placed(at(446560, 416900, leeds)), null],
      ['far, and inside', placed(at(444300, 456900)), null],
      ['unaccompanied', placed(at(446600, 416900, leeds)).unaccompanied('2018-06-04'), null],
      ['not in care', aChild(), null],
    ] as [string, Person, string | null][])('%s', (_, person, distance) => {
      expect(rowOf(person)).toMatchObject({ distance });
    });

    it('is not told where the address is confidential', () => {
      expect(rowOf(placed(at(446600, 416900, leeds)), { hidesAddress: true })).toMatchObject({
        distance: null,
      });
    });
  });
});
