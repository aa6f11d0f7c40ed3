import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { monthEndOf } from '../../extracts/board-reports.service.ts';
import { instantInWords, monthInWords } from '../../extracts/days-in-words.ts';
import { preparers, restrictedReaders } from '../../extracts/publication/steps.ts';
import { issuedReports, type IssuedReport } from '../../extracts/reports/issued-reports.store.ts';
import { reportKinds } from '../../extracts/reports/report-kinds.ts';
import type { Asker } from '../../platform/access/access.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { isAmong } from '../extracts/month-page.ts';
import { pagesIn } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** The words of what was just done, by the word in the address. */
export const doneWords = {
  issued: 'The report is issued. Nothing in it changes any more.',
  form: 'What you recorded for the committee is kept.',
} as const;

/** The reports of a month beside the Board's extract, and what whoever looks may do with them. */
@Injectable()
export class ReportsPage {
  constructor(@Inject(SignIn) private readonly signIn: SignIn) {}

  async show(
    db: EntityManager,
    who: Asker,
    month: string,
    { done, problem = null }: { done?: keyof typeof doneWords; problem?: string | null } = {},
  ): Promise<string> {
    const asAt = monthEndOf(month);
    const issued = (await issuedReports(db)).filter((report) => report.asAt === asAt);
    return page('reports.njk', shellOf(who, this.signIn, `/extracts/${month}/reports`), {
      month,
      monthWords: monthInWords(asAt),
      back: isAmong(who, preparers)
        ? `/extracts/${month}`
        : isAmong(who, restrictedReaders)
          ? '/extracts'
          : null,
      isPreparer: isAmong(who, preparers),
      done: done ? doneWords[done] : null,
      problem,
      key: randomUUID(),
      kinds: reportKinds.map(({ id, title, audience }) => ({
        id,
        title,
        audience,
        hasForm: id === 'scrutiny',
        issued: issued.filter(({ kind }) => kind === id).map((report) => issueShown(report, asAt)),
      })),
    });
  }
}

const variantWords = { restricted: 'restricted, with small numbers', open: 'open, for everybody' } as const;
const formatWords: Readonly<Record<string, string>> = { html: 'Page (HTML)', pdf: 'Document (PDF)' };

const issueShown = (
  { kind, issue, extractVersion, issuedBy, issuedAt, files }: IssuedReport,
  asAt: PlainDate,
) => ({
  issue,
  extractVersion,
  issuedBy,
  issuedAt: instantInWords(issuedAt),
  files: files.map(({ variant, format }) => ({
    words: `${formatWords[format] ?? format}, ${variantWords[variant]}`,
    at: `/api/v1/reports/${kind}/${asAt.slice(0, 7)}/issues/${issue}/files/${variant}/${format}`,
  })),
});
