import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Role } from '../../platform/access/policy.ts';

/** Against what is carried out. */
export interface Approving {
  /** Of what is about one person. */
  readonly personId: string | null;
  /** Of the record, as whoever asked had read it; null where there is none. */
  readonly version: string | null;
  readonly today: PlainDate;
}

/** Something that one person asks for and another approves. */
export interface ApprovalKind<Asked extends object = object> {
  /** `placement` */
  readonly id: string;
  /** In which of these roles somebody may approve or refuse it; never who asked. */
  readonly approvers: readonly [Role, ...Role[]];
  /**
   * Does what was asked, in the transaction of the approval, and gives the id of what came of it; null where nothing is
   * recorded. Throws Problem `stale` when the record is no longer of the version, and whatever else forbids it.
   */
  carryOut(db: EntityManager, asked: Asked, approving: Approving): Promise<string | null>;
}
