import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { importNamed } from '../../imports/asked/ask-imports.service.ts';
import { waitingRowsTold } from '../../imports/asked/import-details.controller.ts';
import { reportByCode, reportRows } from '../../imports/asked/import-report.reader.ts';
import { RowsAsked } from '../../imports/asked/imports.dto.ts';
import { differencesOf, type Numbered } from '../../imports/asked/imports.reader.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { AnId } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { importShown, numberInWords } from './import-view.ts';
import { CodeAsked } from './imports.dto.ts';

const page = pagesIn(new URL('.', import.meta.url));
const onAPage = 50;

/** What an import says of children, for those who see them all: what to put right, what waits, what is another now. */
@Controller('imports/:id')
@ApiExcludeController()
@Allow('performance-analyst')
export class ImportReportController {
  constructor(@Inject(SignIn) private readonly signIn: SignIn) {}

  @Get('findings')
  @Header('content-type', pageType)
  async findings(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('id') id: string,
    @Query() { code, after }: CodeAsked,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const told = await importNamed(db, id);
    const codes = await reportByCode(db, id);
    const ofCode = codes.find((each) => each.code === code);
    if (!ofCode) throw new Problem('not-found');
    const found = await reportRows(db, id, code, { after: after ?? null, limit: onAPage });
    addPeopleIn(found, request.access!.people);
    return page('findings.njk', shellOf(who, this.signIn, request.url), {
      told,
      shown: importShown(told),
      ofCode,
      // Said once, where every row says the same.
      sameWords: new Set(found.map(({ message }) => message)).size === 1 ? found[0]!.message : null,
      ...pageOfRows(found, `/imports/${id}/findings?code=${encodeURIComponent(code)}&`),
      number: numberInWords,
    });
  }

  @Get('rows')
  @Header('content-type', pageType)
  async rows(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('id') id: string,
    @Query() asked: RowsAsked,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const told = await importNamed(db, id);
    const found = await waitingRowsTold(db, id, asked);
    addPeopleIn(found, request.access!.people);
    return page('rows.njk', shellOf(who, this.signIn, request.url), {
      shown: importShown(told),
      ...pageOfRows(found, `/imports/${id}/rows?`, asked.limit),
    });
  }

  @Get('differences')
  @Header('content-type', pageType)
  async differences(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @AnId('id') id: string,
    @Query() asked: RowsAsked,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const told = await importNamed(db, id);
    const found = await differencesOf(db, id, asked);
    addPeopleIn(found, request.access!.people);
    const { rows, next } = pageOfRows(found, `/imports/${id}/differences?`, asked.limit);
    return page('differences.njk', shellOf(who, this.signIn, request.url), {
      told,
      shown: importShown(told),
      rows: rows.map((row) => ({ ...row, fields: fieldsInWords(row.fields) })),
      next,
    });
  }
}

/** The rows of one page, of one more than it holds, and the address of the next. */
function pageOfRows<T extends Numbered>(found: readonly T[], address: string, limit = onAPage) {
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? `${address}after=${rows.at(-1)!.id}` : null };
}

/** `end: nothing → 2018-03-14`; of an address or a name only that it changed. */
const fieldsInWords = (fields: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(fields).map(([name, change]) => {
    if (typeof change !== 'object' || change === null) return `${name}: changed`;
    const { from, to } = change as { from: unknown; to: unknown };
    return `${name}: ${inWords(from)} → ${inWords(to)}`;
  });

const inWords = (value: unknown): string => {
  if (value === null) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
};
