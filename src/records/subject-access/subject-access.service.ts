import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { toldOf, type ReasonNotShown } from '../../domain/subject-access/not-shown.ts';
import type { Asker } from '../../platform/access/access.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Problem } from '../../platform/http/problems.ts';
import { lockPerson } from '../facts/person-facts.store.ts';
import { Person } from '../people/person.entity.ts';
import { decidersOf, itemsOf, keepItems, type Item } from './items.store.ts';
import { fingerprintOf, type DraftLine } from './pack-lines.ts';
import { drawPack, type ToldLine } from './pack-pdf.ts';
import { packLinesOf } from './pack.reader.ts';
import { keepPack } from './packs.store.ts';
import { recordStep, requestsOf } from './requests.store.ts';
import { standingOf, type Standing } from './standing.ts';

/** Whether a pack tells who looked at the record: the council's policy. */
export const TELLS_WHO_LOOKED = Symbol('tells who looked');

/** What may happen to a request for one's own record: it is put together, decided on and let out, each in its order. */
@Injectable()
export class SubjectAccess {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(TELLS_WHO_LOOKED) private readonly tellsWhoLooked: boolean,
  ) {}

  /** Where one request stands. Throws Problem `not-found`. */
  async one(db: EntityManager, personId: string, id: string): Promise<Standing> {
    const [found] = await requestsOf(db, personId, id);
    if (!found) throw new Problem('not-found');
    return standingOf(found, this.clock.today());
  }

  /** One request that is neither answered nor taken back; nobody else does anything about it until the transaction ends. */
  async open(db: EntityManager, personId: string, id: string): Promise<Standing> {
    await lockPerson(db, personId);
    const request = await this.one(db, personId, id);
    if (request.state !== 'open')
      throw new Problem(
        'cannot-be-so',
        `It was ${request.state} on ${request.closedOn}. Record a new request.`,
      );
    return request;
  }

  /** Reads the whole record into lines. Decisions that were taken on the same lines before hold on. */
  async assemble(db: EntityManager, personId: string, id: string): Promise<Standing> {
    const request = await this.open(db, personId, id);
    if (!request.identity)
      throw new Problem('cannot-be-so', 'Say first how it was made sure that it is them who ask (identity).');
    const assembly = (request.assembly?.number ?? 0) + 1;
    await keepItems(db, request, assembly, await packLinesOf(db, personId, this.tellsWhoLooked));
    await recordStep(db, request, { kind: 'assembled', on: this.clock.today(), assembly });
    return this.one(db, personId, id);
  }

  /**
   * Draws the pack of the last assembly and keeps it. Throws Problems `cannot-be-so` while something waits for a decision or the
   * record says something else by now, and `not-allowed` to whoever assembled it or decided on a line.
   */
  async release(db: EntityManager, who: Asker, personId: string, id: string): Promise<Standing> {
    const request = await this.open(db, personId, id);
    const { assembly } = request;
    if (!assembly) throw new Problem('cannot-be-so', 'Assemble the pack first.');
    if (assembly.toDecide)
      throw new Problem(
        'cannot-be-so',
        `${assembly.toDecide === 1 ? '1 line names' : `${assembly.toDecide} lines name`} others and waits for a decision: GET items?undecided=true.`,
      );
    if (assembly.by === who.workerId || (await decidersOf(db, request)).includes(who.workerId))
      throw new Problem(
        'not-allowed',
        'You assembled it or decided on its lines, so another manager releases it.',
      );
    const items = await itemsOf(db, request, assembly.number);
    if (isOutOfDate(items, await packLinesOf(db, personId, this.tellsWhoLooked)))
      throw new Problem(
        'cannot-be-so',
        'The record has changed since it was assembled: assemble it again. What was decided on the same lines holds.',
      );
    const lines = items.map((item): ToldLine => ({
      section: item.section,
      day: item.day,
      told: toldOf(item, item.decided),
      isWithheld: item.decided?.decision === 'withhold',
    }));
    const notShown = items.flatMap(({ decided }) => decided?.reason ?? []);
    const { givenName, familyName } = await db.findOneByOrFail(Person, { id: personId });
    const drawn = await drawPack({
      name: [givenName, familyName].filter(Boolean).join(' ') || null,
      receivedOn: request.receivedOn,
      readOn: assembly.on,
      lines,
      reasons: [...new Set<ReasonNotShown>(notShown)].toSorted(),
      tellsWhoLooked: this.tellsWhoLooked,
    });
    const count = (decision: string) => items.filter(({ decided }) => decided?.decision === decision).length;
    await keepPack(db, request, assembly.number, {
      ...drawn,
      released: items.length - count('redact') - count('withhold'),
      redacted: count('redact'),
      withheld: count('withhold'),
    });
    await recordStep(db, request, { kind: 'released', on: this.clock.today() });
    return this.one(db, personId, id);
  }
}

/** Who looked goes on with every look, and does not count: else nothing were ever let out. */
function isOutOfDate(items: readonly Item[], lines: readonly DraftLine[]): boolean {
  const counting = ({ section }: Pick<DraftLine, 'section'>) => section !== 'looked';
  const then = items.filter(counting).map(({ fingerprint }) => fingerprint);
  const now = lines.filter(counting).map(fingerprintOf);
  return then.toSorted().join() !== now.toSorted().join();
}
