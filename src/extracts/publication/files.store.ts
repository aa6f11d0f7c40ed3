import type { EntityManager } from 'typeorm';
import type { Variant } from '../extract.ts';

/** A published file, without its bytes. */
export interface ExtractFile {
  readonly variant: Variant;
  /** The id of its format. */
  readonly format: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** How many bytes it has. */
  readonly size: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
}

const columns = `variant, format, file_name as "fileName", media_type as "mediaType", length(bytes) as size, sha256`;

/** The files of a version that the transaction may see. */
export const filesOf = (db: EntityManager, versionId: string): Promise<ExtractFile[]> =>
  db.query(`select ${columns} from extract_file where version_id = $1 order by variant desc, format`, [
    versionId,
  ]);

/** One file with its bytes; null when there is none, or none that the transaction may see. */
export async function fileOf(
  db: EntityManager,
  versionId: string,
  variant: string,
  format: string,
): Promise<(ExtractFile & { bytes: Buffer }) | null> {
  const [found] = await db.query(
    `select ${columns}, bytes from extract_file where version_id = $1 and variant = $2 and format = $3`,
    [versionId, variant, format],
  );
  return found ?? null;
}

export async function addFile(
  db: EntityManager,
  versionId: string,
  { variant, format, fileName, mediaType, sha256, bytes }: Omit<ExtractFile, 'size'> & { bytes: Buffer },
): Promise<void> {
  await db.query(
    `insert into extract_file (version_id, variant, format, file_name, media_type, sha256, bytes)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [versionId, variant, format, fileName, mediaType, sha256, bytes],
  );
}
