import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { addMonths, monthEnd, type PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem } from '../../platform/http/problems.ts';
import { monthEndOf, type BoardReports } from '../board-reports.service.ts';
import type { BoardSource, Report } from '../extract.ts';
import { forPeople } from '../formats/all.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import { sourceOfVersion } from '../publication/version-source.ts';
import { versionsOf, type ExtractVersion } from '../publication/versions.store.ts';
import { asReleased } from '../suppression/as-released.ts';
import scrutiny from '../scrutiny-report/scrutiny-report.extract.ts';
import { releasesBefore } from '../suppression/release-ledger.store.ts';
import { formsOf } from './committee-form.store.ts';
import { addIssue, addIssuedFile } from './issued-reports.store.ts';
import { reportKind } from './report-kinds.ts';
import { monthsBetween, type PlanFacts, type ReportSource } from './report-source.ts';

/** Reads what the plans ask, what is recorded of them by the end of a day, and how actions stood at the end of an earlier one. */
export type ReadPlanFacts = (db: EntityManager, asAt: PlainDate, before: PlainDate) => Promise<PlanFacts>;

/** The reports beside the Board's extract: as drafts, and as they are issued. */
export class FurtherReports {
  constructor(
    private readonly reports: BoardReports,
    private readonly planFacts: ReadPlanFacts,
  ) {}

  /**
   * The report of a month (`2019-01`) as it would be now, with small numbers, on the latest version of the Board's extract.
   * Throws a Problem `not-found` when there is no such kind, or the month is not counted.
   */
  async draft(db: EntityManager, kind: string, month: string): Promise<Report> {
    const known = await this.known(db, kind, month);
    const version = (await versionsOf(db, known.asAt)).at(-1);
    const board = version
      ? await sourceOfVersion(db, this.reports, version)
      : await this.reports.sourceOf(db, month);
    return reportKind(kind).report({ ...known, board });
  }

  /**
   * The report on the published extract of a month: restricted, and for the public, where it is not private. Throws Problems
   * `not-found`, `out-of-turn` when no extract of the month is published, `contradicts-the-record` where it was not released as it would be told.
   */
  async ofPublished(db: EntityManager, kind: string, month: string) {
    const { report } = reportKind(kind);
    const known = await this.known(db, kind, month);
    const version = (await versionsOf(db, known.asAt)).findLast(({ status }) => status === 'published');
    if (!version)
      throw new Problem(
        'out-of-turn',
        `No Board extract of ${month} is published. A report tells its figures, so publish that first.`,
      );
    const board = await sourceOfVersion(db, this.reports, version);
    const restricted = report({ ...known, board });
    if (known.form.access === 'Private') return { version, formId: known.formId, restricted, open: null };
    const open = report({ ...known, board: await released(db, month, version, board) });
    return { version, formId: known.formId, restricted, open };
  }

  /** Issues it, frozen in every format for people. Throws as `ofPublished`. */
  async issue(db: EntityManager, kind: string, month: string): Promise<{ id: string; issue: number }> {
    const { version, formId, restricted, open } = await this.ofPublished(db, kind, month);
    const added = await addIssue(db, {
      kind,
      asAt: version.asAt,
      extractVersion: version.id,
      form: formId,
    });
    for (const report of [restricted, ...(open ? [open] : [])])
      for (const format of forPeople) {
        const bytes = await bytesOf(format, report);
        await addIssuedFile(db, added.id, {
          variant: report.variant,
          format: format.id,
          fileName: `${report.fileName}-${added.issue}-${report.variant}.${format.extension}`,
          mediaType: format.mediaType,
          bytes,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        });
      }
    return added;
  }

  /** Read before the figures: those of a version are read as known when it was submitted, and the transaction stays there. */
  private async known(
    db: EntityManager,
    kind: string,
    month: string,
  ): Promise<Omit<ReportSource, 'board'> & { asAt: PlainDate; formId: string | null }> {
    const asAt = monthEndOf(month);
    const [form] = kind === scrutiny.id ? await formsOf(db, asAt) : [];
    const before = monthEnd(addMonths(asAt, -monthsBetween));
    return {
      ...(await this.planFacts(db, asAt, before)),
      form: form?.fields ?? {},
      formId: form?.id ?? null,
      asAt,
    };
  }
}

async function released(
  db: EntityManager,
  month: string,
  { version }: ExtractVersion,
  board: BoardSource,
): Promise<BoardSource> {
  const release = (await releasesBefore(db, month)).find(
    (one) => one.month === month && one.version === version,
  );
  const open = release && asReleased(board, release);
  if (!open)
    throw new Problem(
      'contradicts-the-record',
      `The figures of ${month} are not those that version ${version} released to the public. Publish its correction first.`,
    );
  return open;
}
