import type { FactOfPerson } from './kept.entity.ts';

/** What became of one fact between two readings; days and codes as text. */
export interface Difference {
  id: string;
  change: 'added' | 'changed' | 'withdrawn';
  /** Who changed it: a worker's id. */
  recordedBy?: string | null;
  recordedAt?: Date;
  fields: { field: string; was: unknown; is: unknown }[];
}

const stamps = new Set(['id', 'personId', 'version', 'recordedAt', 'recordedBy', 'sourceImport']);

/** What changed from the one reading to the other, fact by fact and field by field. */
export function differences<T extends FactOfPerson>(then: readonly T[], now: readonly T[]): Difference[] {
  const before = new Map(then.map((fact) => [fact.id, fact]));
  const after = new Set(now.map(({ id }) => id));
  const gone = then.filter(({ id }) => !after.has(id));
  return [
    ...now.flatMap((fact): Difference[] => {
      const { id, recordedBy, recordedAt, version } = fact;
      const was = before.get(id);
      if (was?.version === version) return [];
      const change = was ? 'changed' : 'added';
      return [{ id, change, recordedBy, recordedAt, fields: fieldsBetween(was, fact) }];
    }),
    ...gone.map((fact): Difference => ({
      id: fact.id,
      change: 'withdrawn',
      fields: fieldsBetween(fact, undefined),
    })),
  ];
}

function fieldsBetween(was: object | undefined, is: object | undefined): Difference['fields'] {
  const before: Record<string, unknown> = { ...was };
  const after: Record<string, unknown> = { ...is };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !stamps.has(field) && (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, was: before[field] ?? null, is: after[field] ?? null }));
}
