import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export interface Pack {
  readonly content: Buffer;
  readonly pages: number;
  readonly released: number;
  readonly redacted: number;
  readonly withheld: number;
}

/** Keeps what is given to the person, to the byte. Gives its SHA-256, in hexadecimal. */
export async function keepPack(
  db: EntityManager,
  { id, personId }: { id: string; personId: string },
  assembly: number,
  { content, pages, released, redacted, withheld }: Pack,
): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await db.query(
    `insert into subject_access_pack (request_id, person_id, assembly, content, sha256, pages, released, redacted, withheld)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, personId, assembly, content, sha256, pages, released, redacted, withheld],
  );
  return sha256;
}

/** What was given to the person; null before it was released. */
export async function packContent(
  db: EntityManager,
  { id, personId }: { id: string; personId: string },
): Promise<Buffer | null> {
  const [pack] = await db.query<{ content: Buffer }[]>(
    `select content from subject_access_pack where request_id = $1 and person_id = $2`,
    [id, personId],
  );
  return pack?.content ?? null;
}
