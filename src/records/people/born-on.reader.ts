import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** The day of birth of a person whom the asker sees. */
export async function bornOnOf(db: EntityManager, personId: string): Promise<PlainDate> {
  const [person] = await db.query(`select born_on as "bornOn" from person where id = $1`, [personId]);
  return person.bornOn;
}
