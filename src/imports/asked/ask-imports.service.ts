import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problems.ts';
import { RequestValidation } from '../../platform/http/validation.ts';
import { Spool } from '../../platform/spool/spool.ts';
import { askFor, hoursKept, waitForUpload } from './asked.store.ts';
import { ImportFields } from './imports.dto.ts';
import { importToldOf, isBeingUndone, isOvertaken, isTaken, type ImportTold } from './imports.reader.ts';
import { receiveUpload } from './receive-upload.ts';
import { UploadsAtOnce } from './uploads-at-once.ts';

/** What people may ask for, over the API and on its pages. Each gives the id of the import that is queued. */
@Injectable()
export class AskImports {
  private readonly atOnce = new UploadsAtOnce();

  constructor(@Inject(Spool) private readonly spool: Spool) {}

  /** The files of a multipart body, to be imported or tried. */
  upload(db: EntityManager, request: FastifyRequest): Promise<string> {
    return this.atOnce.one(async () => {
      await waitForUpload(db);
      const id = randomUUID();
      const { files, fields } = await receiveUpload(request, this.spool, id);
      const { year, dry_run, take } = await this.checked(fields, id);
      await askFor(
        db,
        {
          id,
          kind: 'import',
          collectionYear: year ?? null,
          isDryRun: dry_run ?? false,
          take: take ?? 'all good rows',
          ofImport: null,
          reason: null,
        },
        files,
      );
      return id;
    });
  }

  /** The very files of a dry run. Throws Problem `contradicts-the-record` when it no longer stands as it was shown. */
  async take(db: EntityManager, dryRun: string): Promise<string> {
    const asked = await importNamed(db, dryRun);
    const reason = await whyNotTaken(db, asked);
    if (reason) throw contradicts(reason);
    const id = randomUUID();
    const asking = { id, kind: 'import', ofImport: dryRun, isDryRun: false, reason: null } as const;
    await askFor(db, { ...asking, take: asked.take, collectionYear: asked.year }, []);
    return id;
  }

  /** The record as if the import had not been. Throws Problem `contradicts-the-record` when there is nothing to undo. */
  async undo(db: EntityManager, importId: string, reason: string): Promise<string> {
    const why = await whyNotUndone(db, await importNamed(db, importId));
    if (why) throw contradicts(why);
    const id = randomUUID();
    const asking = { id, kind: 'undo', ofImport: importId, isDryRun: false, reason } as const;
    await askFor(db, { ...asking, take: 'all good rows', collectionYear: null }, []);
    return id;
  }

  private async checked(fields: Readonly<Record<string, string>>, id: string): Promise<ImportFields> {
    try {
      const kind = { type: 'body', metatype: ImportFields } as const;
      return (await new RequestValidation().transform(fields, kind)) as ImportFields;
    } catch (error) {
      await this.spool.remove(id);
      throw error;
    }
  }
}

/** The import with this id. Throws Problem `not-found`. */
export async function importNamed(db: EntityManager, id: string): Promise<ImportTold> {
  const found = await importToldOf(db, id);
  if (!found) throw new Problem('not-found');
  return found;
}

/** Why the files of this import cannot be taken; null when they can. */
export async function whyNotTaken(
  db: EntityManager,
  { id, isDryRun, state, endedAt }: ImportTold,
): Promise<string | null> {
  if (!isDryRun || state !== 'done') return 'Only a dry run that is done can be taken.';
  if (await isTaken(db, id)) return 'This dry run is taken already.';
  if (Date.parse(endedAt!) < Date.now() - hoursKept * 60 * 60 * 1_000)
    return `The files were kept for ${hoursKept} hours and are gone. Send them again.`;
  if (await isOvertaken(db, id))
    return 'The record has changed since the dry run, so the differences would be others. Do the dry run again.';
  return null;
}

/** Why this import cannot be undone; null when it can be asked for. */
export async function whyNotUndone(
  db: EntityManager,
  { id, kind, number, undoneBy }: ImportTold,
): Promise<string | null> {
  if (kind !== 'import' || number === null) return 'This recorded nothing, so there is nothing to undo.';
  if (undoneBy !== null || (await isBeingUndone(db, id)))
    return `Import ${number} is undone already, or about to be.`;
  return null;
}

const contradicts = (detail: string) => new Problem('contradicts-the-record', detail);
