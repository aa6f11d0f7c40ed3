import type { EntityManager } from 'typeorm';
import type { Finding } from '../finding.ts';
import { refuseOthersOfChild, type ImportContext } from './staging.store.ts';
import { amendedBirthdays, savePeople } from './people.store.ts';

/** The Header: who the children are. */
export const recordsTables = ['Header'];

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const twice = await refuseOthersOfChild(db, context, 'Header');
  const amended = await amendedBirthdays(db, context);
  await savePeople(db, context.id);
  return [...twice, ...amended];
}
