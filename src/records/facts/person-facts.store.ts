import { randomUUID } from 'node:crypto';
import type { DeepPartial, EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { readAsKnownAt } from '../../platform/database/known-at.ts';
import { Problem } from '../../platform/http/problems.ts';
import { differences } from './differences.ts';
import type { FactOfPerson, SpanOfPerson } from './kept.entity.ts';

/** The facts of one kind of one person, and the version of them all. */
export interface Facts<T> {
  version: string;
  items: T[];
}

/** What a writer may set of a fact: not its stamps, and not whose it is. */
export type Told<T extends FactOfPerson> = Omit<
  T,
  'id' | 'personId' | 'sourceImport' | 'recordedAt' | 'version' | 'recordedBy'
>;

/**
 * Reads and writes the facts of one kind, one person's at a time, through the transaction of whoever asks. Every change is
 * made against the version its sender has read; the twin in `superseded` keeps what it replaced.
 */
export class PersonFacts<T extends FactOfPerson> {
  constructor(
    private readonly entity: EntityTarget<T>,
    /** The column that says when: of a span its start, else the day it happened. */
    private readonly day: keyof T & string,
  ) {}

  /** Every fact of the kind, by day. */
  async of(db: EntityManager, personId: string): Promise<Facts<T>> {
    const items = await db
      .createQueryBuilder(this.entity, 'fact')
      .where('fact.personId = :personId', { personId })
      .orderBy(`fact.${this.day}`)
      .addOrderBy('fact.version')
      .getMany();
    return { version: versionOf(items), items };
  }

  /** One fact of the person. Throws Problem `not-found`. */
  async one(db: EntityManager, personId: string, id: string): Promise<T> {
    const found = await db.findOneBy(this.entity, { id, personId } as FindOptionsWhere<T>);
    if (!found) throw new Problem('not-found');
    return found;
  }

  /**
   * The facts of the kind, if they are still those of the version; nobody changes them until the transaction ends.
   * Throws Problem `stale` (412) with what has changed since.
   */
  async at(db: EntityManager, personId: string, version: string): Promise<T[]> {
    await lockPerson(db, personId);
    const facts = await this.of(db, personId);
    if (facts.version !== version) throw await this.stale(db, personId, version, facts.items);
    return facts.items;
  }

  /** One fact, if it is still of the version. Throws Problems `not-found` and `stale`. */
  async oneAt(db: EntityManager, personId: string, id: string, version: string): Promise<T> {
    await lockPerson(db, personId);
    const found = await this.one(db, personId, id);
    if (found.version !== version) throw await this.stale(db, personId, version, [found]);
    return found;
  }

  /** Records a fact and gives it as recorded. Throws Problem `overlaps` (422) where the record allows only one at a time. */
  async add(db: EntityManager, personId: string, told: Told<T>): Promise<T> {
    const id = randomUUID();
    await db.insert(this.entity, { ...told, id, personId } as never);
    return db.findOneByOrFail(this.entity, { id } as FindOptionsWhere<T>);
  }

  /** Corrects a fact that was read at its version; what stood before is kept as superseded. */
  async change(db: EntityManager, fact: T, told: DeepPartial<Told<T>>): Promise<T> {
    const { affected } = await db.update(
      this.entity,
      { id: fact.id, version: fact.version } as FindOptionsWhere<T>,
      told as never,
    );
    if (affected !== 1) throw new Problem('stale');
    return db.findOneByOrFail(this.entity, { id: fact.id } as FindOptionsWhere<T>);
  }

  /** Takes back a fact recorded in error; it stays among what was once known. */
  async withdraw(db: EntityManager, fact: T): Promise<void> {
    const { affected } = await db.delete(this.entity, {
      id: fact.id,
      version: fact.version,
    } as FindOptionsWhere<T>);
    if (affected !== 1) throw new Problem('stale');
  }

  /** Reads on as the record was known at the version, so the transaction must end with the Problem. */
  private async stale(
    db: EntityManager,
    personId: string,
    version: string,
    now: readonly T[],
  ): Promise<Problem> {
    const newest = version.split('-')[0]!;
    const told = (then: readonly T[]) =>
      new Problem('stale', undefined, undefined, { changes: differences(then, now) });
    if (version === nothingRecorded) return told([]);
    const instant = /^\d{1,18}$/.test(newest) ? await this.recordedAt(db, newest) : undefined;
    if (!instant) return told(now);
    await readAsKnownAt(db, instant);
    const { items } = await this.of(db, personId);
    return told(items.filter((item) => version.includes('-') || now.some(({ id }) => id === item.id)));
  }

  private async recordedAt(db: EntityManager, version: string): Promise<string | undefined> {
    const { tableName } = db.connection.getMetadata(this.entity);
    const [row] = await db.query<{ instant: string }[]>(
      `select known_from::text as instant from ${tableName} where row_version = $1
       union all select known_from::text from superseded.${tableName} where row_version = $1`,
      [version],
    );
    return row?.instant;
  }
}

/** Those that hold on the day; all when none is asked. */
export const holdingOn = <T extends SpanOfPerson>(
  { version, items }: Facts<T>,
  asAt: PlainDate | null,
): Facts<T> => ({
  version,
  items: items.filter(({ start, end }) => asAt === null || (start <= asAt && (end === null || end > asAt))),
});

/** The version of a collection that holds nothing. */
const nothingRecorded = '0-0';

/** Of all: the newest version and how many there are, so that one taken back is noticed too. */
function versionOf(items: readonly FactOfPerson[]): string {
  const newest = items.reduce((most, { version }) => (BigInt(version) > most ? BigInt(version) : most), 0n);
  return `${newest}-${items.length}`;
}

/** Whoever changes a person's facts waits here for whoever is at it already. */
export async function lockPerson(db: EntityManager, personId: string): Promise<void> {
  await db.query(`select from person where id = $1 for no key update`, [personId]);
}
