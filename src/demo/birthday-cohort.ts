import { birthday } from '../domain/dates/age.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { CareLeaver } from './care-leaver.ts';
import type { Contact } from './contacts.ts';
import { asAt } from './months.ts';

/** A row of the return's OC3 table. */
export interface BirthdayRow {
  readonly child: string;
  readonly bornOn: PlainDate;
  readonly contact: Contact;
}

const yearBegan: PlainDate = '2018-04-01';

/** The collection of 2018/19 so far: what was known on 17th to 21st birthdays since April, of those who had left care. */
export function birthdayCohort(people: readonly CareLeaver[], contacts: readonly Contact[]): BirthdayRow[] {
  const byChild = new Map<string, Contact[]>();
  for (const contact of contacts)
    byChild.set(contact.child, [...(byChild.get(contact.child) ?? []), contact]);
  return people.flatMap(({ life: { child, bornOn }, contact: spans }) =>
    [17, 18, 19, 20, 21].flatMap((age) => {
      const on = birthday(bornOn, age);
      const isOurs = spans.some(({ start, end }) => start <= on && (end === null || on <= end));
      const contact = byChild.get(child)?.findLast(({ knownOn }) => knownOn <= on);
      return isOurs && yearBegan <= on && on <= asAt && contact ? [{ child, bornOn, contact }] : [];
    }),
  );
}
