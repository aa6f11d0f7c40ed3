import type { EntityManager } from 'typeorm';
import type { Span } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import { PersonFacts } from '../facts/person-facts.store.ts';
import type { AllocationOfPerson } from './allocation.entity.ts';

/** An allocation that begins, and the one it ended. */
export interface HandedOver<T> {
  begun: T;
  ended: T | null;
}

/**
 * Allocations of one kind. Each change is one statement that gives what it made: when it is done, its sender may no longer
 * see the person, so that reading again would find nothing, and a second statement would be refused.
 */
export class Allocations<T extends AllocationOfPerson> extends PersonFacts<T> {
  constructor(private readonly kind: new () => T) {
    super(kind, 'start');
  }

  /** Begins an allocation and ends `open` on the day it begins. Throws Problem `stale`. */
  async handOver(
    db: EntityManager,
    open: T | undefined,
    { personId, workerId, start }: Pick<T, 'personId' | 'workerId' | 'start'>,
  ): Promise<HandedOver<T>> {
    const table = this.table(db);
    const rows: (T & { what: 'begun' | 'ended' })[] = await db.query(
      `with ended as (
         update ${table} set "end" = $3 where id = $4 and row_version = $5 returning ${asRead}),
       begun as (
         insert into ${table} (person_id, worker_id, "start") values ($1, $2, $3) returning ${asRead})
       select 'begun' as what, * from begun union all select 'ended', * from ended`,
      [personId, workerId, start, open?.id ?? null, open?.version ?? null],
    );
    const of = (what: string): T | null => {
      const { what: _, ...row } = rows.find((one) => one.what === what) ?? {};
      return 'id' in row ? (row as unknown as T) : null;
    };
    const [begun, ended] = [of('begun'), of('ended')];
    if (!begun || (open && !ended)) throw new Problem('stale');
    return { begun, ended };
  }

  /** Says who had the person and when, in place of what was recorded. Throws Problem `stale`. */
  async correct(
    db: EntityManager,
    { id, version }: T,
    { workerId, start, end }: Pick<T, 'workerId' | 'start' | 'end'>,
  ): Promise<T> {
    const [rows]: [T[], number] = await db.query(
      `update ${this.table(db)} set worker_id = $3, "start" = $4, "end" = $5
       where id = $1 and row_version = $2 returning ${asRead}`,
      [id, version, workerId, start, end],
    );
    if (!rows[0]) throw new Problem('stale');
    return rows[0];
  }

  private table(db: EntityManager): string {
    return db.connection.getMetadata(this.kind).tableName;
  }
}

const asRead = `id, person_id as "personId", worker_id as "workerId", "start", "end", known_from as "recordedAt",
  recorded_by as "recordedBy", source_import as "sourceImport", row_version as version`;

/** Whether the worker holds the role on the day. */
export async function holdsRole(
  db: EntityManager,
  workerId: string,
  role: Role,
  day: PlainDate,
): Promise<boolean> {
  const [answer] = await db.query(
    `select exists (select from worker_role where worker_id = $1 and role = $2
       and "start" <= $3 and ("end" is null or "end" > $3)) as holds`,
    [workerId, role, day],
  );
  return answer.holds;
}

/**
 * Throws Problem `overlaps` when the span shares a day with one of the others. The database forbids it too, but it looks as
 * the sender does, who may no longer see the person by then.
 */
export function mustNotOverlap(span: Span, others: readonly Span[]): void {
  const until = ({ end }: Span) => end ?? 'now';
  const clash = others.find(
    (one) => (one.end === null || span.start < one.end) && (span.end === null || one.start < span.end),
  );
  if (clash)
    throw new Problem(
      'overlaps',
      `The span from ${clash.start} to ${until(clash)} overlaps the one from ${span.start}. Send it so that one ends on the day the next begins, or correct the other one first.`,
    );
}
