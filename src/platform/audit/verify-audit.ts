import type { EntityManager } from 'typeorm';
import { nextSeals, unsealed, type Page, type Place } from './chain.reader.ts';
import { hashOfSeal, type Head } from './seal.store.ts';

/** What a walk along the whole chain found. */
export interface AuditVerdict {
  /** How many rows, from the first on, are as they were sealed. */
  sealed: number;
  /** The last seal of a chain without a fault; null when there is none. */
  head: Head | null;
  /** How many rows wait for their seal. */
  unsealed: number;
  /** The first seal that is not as it should be, and what is wrong, in a sentence. */
  fault: { seal: number; what: string } | null;
  /** Rows that bear a time of more than a minute before the row sealed ahead of them, and the first such seal. */
  setBack: { count: number; firstSeal: number } | null;
}

type Walked = Pick<AuditVerdict, 'fault' | 'setBack'> & { place: Place };

const pageOfSeals = 50_000;

/**
 * Recomputes the chain from its beginning, a page of seals at a time. `kept` is a head that was written down elsewhere: only
 * against it can a tail that was cut off, or a chain made anew, be seen.
 */
export async function verifyAudit(db: EntityManager, kept?: Head, most = pageOfSeals): Promise<AuditVerdict> {
  const { place, setBack, fault: faultInChain } = await walk(db, most);
  const { count, intruder } = await unsealed(db);
  const fault =
    faultInChain ??
    (kept ? await faultOfHead(db, kept, place.seq) : null) ??
    (intruder && {
      seal: intruder.seq,
      what: `audit row ${intruder.auditId} was put in before it, long after it was sealed`,
    });
  return {
    sealed: fault ? fault.seal - 1 : place.seq,
    head: place.seq && !fault ? { seq: place.seq, hash: place.hash } : null,
    unsealed: count,
    fault,
    setBack,
  };
}

async function walk(db: EntityManager, most: number): Promise<Walked> {
  const walked: Walked = { place: { seq: 0, hash: '', at: null }, setBack: null, fault: null };
  for (;;) {
    const page = await nextSeals(db, walked.place, most);
    if (!page) return walked;
    const { setBack, firstSetBack, fault } = page;
    if (firstSetBack)
      walked.setBack = {
        count: (walked.setBack?.count ?? 0) + setBack,
        firstSeal: walked.setBack?.firstSeal ?? firstSetBack,
      };
    if (fault) return { ...walked, fault: faultIn(fault) };
    walked.place = page;
  }
}

function faultIn({ seq, seqBefore, auditId, kind }: NonNullable<Page['fault']>): AuditVerdict['fault'] {
  if (kind === 'seal gone') return { seal: seqBefore + 1, what: `it is gone; seal ${seq} comes next` };
  if (kind === 'row gone') return { seal: seq, what: `audit row ${auditId}, which it seals, is gone` };
  return { seal: seq, what: `audit row ${auditId}, or the seal itself, is not as it was sealed` };
}

async function faultOfHead(db: EntityManager, kept: Head, last: number): Promise<AuditVerdict['fault']> {
  if (last < kept.seq)
    return { seal: last + 1, what: `it and all after it are gone, up to the head you gave, ${kept.seq}` };
  if ((await hashOfSeal(db, kept.seq)) === kept.hash) return null;
  return {
    seal: kept.seq,
    what: 'it is another than the head you gave: the chain was written anew at or before it',
  };
}
