import type { EntityManager } from 'typeorm';
import type { ContactPromise } from '../../domain/contact/contact-promises.ts';

/** Everything the council has ever promised of contact, as the transaction knows it; each holds from a day until a day. */
export const contactPromises = (db: EntityManager): Promise<ContactPromise[]> =>
  db.query(
    `select name, cohort, age_from as "ageFrom", age_to as "ageTo", kind, every_days as "everyDays",
       within_working_days as "withinWorkingDays", "start", "end", source
     from contact_promise order by name, age_from, "start"`,
  );
