import type { EntityManager } from 'typeorm';

/** How far the chain has been walked. */
export interface Place {
  /** The last seal looked at, and its hash (in hexadecimal); 0 and nothing at the start. */
  seq: number;
  hash: string;
  /** When the row under it was written, as PostgreSQL says it; null at the start. */
  at: string | null;
}

export interface Page extends Place {
  /** The first seal of the page that is not as it should be. */
  fault: {
    seq: number;
    seqBefore: number;
    auditId: number;
    kind: 'seal gone' | 'row gone' | 'row changed';
  } | null;
  /** How many rows of the page bear a time of more than a minute before the row sealed ahead of them, and the first such seal. */
  setBack: number;
  firstSetBack: number | null;
}

// A seal numbered below 1 would pass for one of a row that nobody sealed.
const lowest = '-9223372036854775808';

/**
 * The next seals after this place, each recomputed from the hash before it and from the row as it is today. Says itself how a
 * row becomes text, as the sealing function does: whoever changes that function is found out as well.
 */
export async function nextSeals(db: EntityManager, after: Place, most: number): Promise<Page | null> {
  const [page] = await db.query(
    `with page as (
       select s.seq, s.audit_id, s.hash, lag(s.seq, 1, $1) over w as seq_before, lag(s.hash, 1, decode($2, 'hex')) over w as hash_before,
         a.id, a.at, lag(a.at, 1, $3) over w as at_before,
         json_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.request_id, a.worker_id,
           a.roles, a.operation, a.asked_for, a.people, a.purpose, a.status, a.problem)::text as said
       from (select * from audit_seal where seq > $5 order by seq limit $4) s left join audit a on a.id = s.audit_id
       window w as (order by s.seq)
     ), judged as (
       select seq, seq_before, audit_id, hash, at, at < at_before - interval '1 minute' as is_set_back,
         case when seq <> seq_before + 1 then 'seal gone' when id is null then 'row gone'
           when hash <> sha256(hash_before || convert_to(said, 'UTF8')) then 'row changed' end as kind
       from page
     )
     select seq, encode(hash, 'hex') as hash, at::text,
       (select json_build_object('seq', seq, 'seqBefore', seq_before, 'auditId', audit_id, 'kind', kind) from judged where kind is not null order by seq limit 1) as fault,
       (select count(*)::int from judged where is_set_back) as "setBack", (select min(seq) from judged where is_set_back) as "firstSetBack"
     from judged order by seq desc limit 1`,
    [after.seq, after.hash, after.at, most, after.seq === 0 ? lowest : after.seq],
  );
  if (!page) return null;
  return {
    ...page,
    seq: Number(page.seq),
    firstSetBack: page.firstSetBack === null ? null : Number(page.firstSetBack),
  };
}

/**
 * Rows without a seal: how many, and the first of them that no request can have left, since all around it was sealed a
 * minute before the last; with it the first seal of a row that came after.
 */
export async function unsealed(
  db: EntityManager,
): Promise<{ count: number; intruder: { auditId: number; seq: number } | null }> {
  const [{ count, intruder }] = await db.query(
    `with newest as (select a.at from audit_seal s join audit a on a.id = s.audit_id order by s.seq desc limit 1),
     settled as (select s.audit_id from audit_seal s join audit a on a.id = s.audit_id
       where a.at < (select at from newest) - interval '1 minute' order by s.seq desc limit 1),
     waiting as (select id from audit a where not exists (select from audit_seal s where s.audit_id = a.id))
     select (select count(*)::int from waiting) as count,
       (select json_build_object('auditId', id, 'seq', (select min(seq) from audit_seal where audit_id > id))
        from waiting where id < (select audit_id from settled) order by id limit 1) as intruder`,
  );
  return { count, intruder };
}
