import type { EntityManager } from 'typeorm';
import { factTables } from '../../records/history/facts.store.ts';
import type { Finding } from '../finding.ts';
import { mergeRows, type StagedFacts } from './return-facts.store.ts';
import { refuseAhead, refuseOthersOfChild, refuseStrangers, type ImportContext } from './staging.store.ts';

/** Views and plans stand beside what is known; of a request a later file tells who has it and what was answered. */
export const recordsTables = ['Views', 'Requests', 'PermanencePlans'];

const cell = (name: string) => `s."row" ->> '${name}'`;
const date = (name: string) => `(${cell(name)})::date`;

const sameRequest = `person_id = p.id and kind = ${cell('REQUEST')} and asked_on = ${date('ASKED_ON')}`;
const knownOf = (column: string) => `(select ${column} from request where ${sameRequest})`;
// What became of a request is told whole: an answer takes the place of a withdrawal, and a blank takes nothing away.
const outcome = (column: string, told: string) =>
  `case when coalesce(${cell('ANSWERED_ON')}, ${cell('WITHDRAWN_ON')}) is null then ${knownOf(column)} else ${told} end`;

const facts: readonly StagedFacts[] = [
  {
    id: 'Views',
    into: factTables.views,
    columns: { recorded_on: date('RECORDED_ON'), how: cell('HOW') },
  },
  {
    id: 'Requests',
    into: factTables.requests,
    columns: {
      kind: cell('REQUEST'),
      asked_on: date('ASKED_ON'),
      worker_id: `coalesce((${cell('workerId')})::uuid, ${knownOf('worker_id')})`,
      held_since: `case when coalesce(${cell('workerId')}, ${knownOf('worker_id')}::text) = ${knownOf('worker_id')}::text then ${knownOf('held_since')} end`,
      answered_on: outcome('answered_on', date('ANSWERED_ON')),
      answer: outcome('answer', cell('ANSWER')),
      withdrawn_on: outcome('withdrawn_on', date('WITHDRAWN_ON')),
    },
  },
  {
    id: 'PermanencePlans',
    into: factTables.permanencePlans,
    columns: { recorded_on: date('RECORDED_ON'), plan: cell('PLAN') },
  },
];

const happened = [
  ['Views', 'RECORDED_ON'],
  ['Requests', 'ASKED_ON'],
  ['Requests', 'ANSWERED_ON'],
  ['Requests', 'WITHDRAWN_ON'],
  ['PermanencePlans', 'RECORDED_ON'],
] as const;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const findings = await refuseStrangers(db, context, recordsTables);
  for (const [table, column] of happened) findings.push(...(await refuseAhead(db, context, table, column)));
  findings.push(...(await refuseOthersOfChild(db, context, 'Requests', ['REQUEST', 'ASKED_ON'])));
  for (const fact of facts) await mergeRows(db, context, fact);
  return findings;
}
