import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/policy.ts';
import { workersOn } from '../../records/workforce/workers.store.ts';
import type { Field } from './form.ts';

/** A day that is asked for: `aDay('on', 'When was it?', 'Enter the day it was')`. */
export const aDay = (name: string, label: string, missing: string, more: Partial<Field> = {}): Field => ({
  kind: 'day',
  name,
  label,
  hint: 'For example, 27 3 2019',
  noun: 'The day',
  missing,
  ...more,
});

const mayBeGiven: readonly Role[] = [
  'social-worker',
  'personal-adviser',
  'team-manager',
  'reviewing-officer',
  'virtual-school',
];
const everybody = 10_000;

/** Somebody to choose among those who work with people today, by name. */
export async function aWorker(
  db: EntityManager,
  name: string,
  label: string,
  missing: string,
): Promise<Field> {
  const workers = await workersOn(db, null, { limit: everybody });
  return {
    kind: 'list',
    name,
    label,
    noun: 'Who it is',
    missing,
    options: workers
      .filter(({ roles }) => roles.some((role) => mayBeGiven.includes(role)))
      .map(({ id, name: called, team }) => ({ value: id, text: team ? `${called}, ${team}` : called })),
  };
}
