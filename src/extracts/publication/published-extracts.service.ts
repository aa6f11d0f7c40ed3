import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { fileOf, filesOf, type ExtractFile } from './files.store.ts';
import { isPublished } from './steps.ts';
import { everyVersion, versionsOf, type ExtractVersion } from './versions.store.ts';

/**
 * What the Board and the public are given: published versions and their bytes, which never change. Of files the transaction
 * sees the open variant, and the restricted one where whoever asks may have it.
 */
@Injectable()
export class PublishedExtracts {
  /** Every published version, also those that a later one replaced, the latest month first. */
  async all(db: EntityManager): Promise<ExtractVersion[]> {
    return (await everyVersion(db)).filter(({ status }) => isPublished(status));
  }

  /** The version of a month that stands; null while none is published. */
  async latest(db: EntityManager, asAt: PlainDate): Promise<ExtractVersion | null> {
    return (await versionsOf(db, asAt)).findLast(({ status }) => status === 'published') ?? null;
  }

  /** One published version of a month, also one that was replaced; null when there is none. */
  async version(db: EntityManager, asAt: PlainDate, version: number): Promise<ExtractVersion | null> {
    const found = (await versionsOf(db, asAt)).find((one) => one.version === version);
    return found && isPublished(found.status) ? found : null;
  }

  files(db: EntityManager, { id }: ExtractVersion): Promise<ExtractFile[]> {
    return filesOf(db, id);
  }

  /** The bytes of one file; null when there is none for whoever asks. */
  file(db: EntityManager, { id }: ExtractVersion, variant: string, format: string) {
    return fileOf(db, id, variant, format);
  }
}
