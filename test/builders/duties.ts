import type { ContactPromise } from '../../src/domain/contact/contact-promises.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Context, Duty, Task } from '../../src/worklist/duty.ts';
import { itemsFor } from '../../src/worklist/find-items.ts';
import type { Client, Item } from '../../src/worklist/worklist.ts';
import type { Person } from './a-child.ts';

/** Somebody whom a personal adviser looks at, unless said otherwise. */
export const client = (said: Partial<Client> = {}): Client => ({
  personId: 'a-person',
  childId: 'C1',
  name: null,
  phone: null,
  hidesAddress: false,
  roles: ['personal-adviser'],
  workers: [],
  ...said,
});

/** Promised to care leavers of 18 to 20 from 2018 on, unless said otherwise. */
export const promise = (said: Partial<ContactPromise>): ContactPromise => ({
  name: 'Care leavers of 18 to 20',
  cohort: 'care leavers',
  ageFrom: 18,
  ageTo: 21,
  kind: 'visit',
  everyDays: null,
  withinWorkingDays: null,
  start: '2018-01-01',
  end: null,
  source: 'Invented strategy',
  ...said,
});

export const task = (said: Partial<Task> = {}): Task => ({
  personId: 'a-person',
  kind: 'tell-the-virtual-school',
  forRole: 'personal-adviser',
  because: 'the school changed 2019-02-01',
  dueOn: '2019-02-08',
  ...said,
});

/** What one duty has in the lists of its roles. */
export function itemsOf(duty: Duty, person: Person, day: PlainDate, context: Partial<Context> = {}): Item[] {
  const items = itemsFor(client({ roles: duty.roles }), person.history(), day, {
    promises: [],
    tasks: [],
    ...context,
  });
  return items.filter(({ rule }) => rule.id === duty.id);
}

/** The same as text: `law Overdue by 1 day: …`. */
export const sentencesOf = (...asked: Parameters<typeof itemsOf>): string[] =>
  itemsOf(...asked).map(({ rank, why }) => `${rank} ${why}`);
