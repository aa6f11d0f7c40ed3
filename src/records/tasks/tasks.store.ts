import type { EntityManager } from 'typeorm';
import { PersonFacts } from '../facts/person-facts.store.ts';
import { Task } from './task.entity.ts';

export const tasks = new PersonFacts(Task, 'dueOn');

/** What is to be done, before it is anybody's fact. */
export type NewTask = Pick<Task, 'kind' | 'forRole' | 'because' | 'dueOn'>;

/** The tasks that follow from a fact, done or not. */
export async function tasksCausedBy(db: EntityManager, personId: string, factId: string): Promise<Task[]> {
  const { items } = await tasks.of(db, personId);
  return items.filter(({ causedBy }) => causedBy === factId);
}

const notDone = { doneOn: null, doneBy: null, closedOn: null, closedBecause: null, handedTo: null };

/** Records what is to be done because of a fact. */
export async function causeTasks(
  db: EntityManager,
  personId: string,
  factId: string,
  wanted: readonly NewTask[],
): Promise<void> {
  for (const task of wanted) await tasks.add(db, personId, { ...task, ...notDone, causedBy: factId });
}

/** Takes back those of the tasks that nobody has done yet. */
export async function withdrawUndone(db: EntityManager, caused: readonly Task[]): Promise<void> {
  for (const task of caused)
    if (task.doneOn === null && task.closedOn === null) await tasks.withdraw(db, task);
}
