import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { layEpisodes } from '../../src/domain/care/lay-episodes.ts';
import type { History } from '../../src/domain/history/history.ts';
import {
  importFiles,
  type ImportOptions,
  type ImportReport,
} from '../../src/imports/import-files.service.ts';
import { readCatalogue } from '../../src/measures/catalogue.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { careFactsOf } from '../../src/records/history/facts.reader.ts';
import { readAsKnownAt } from '../../src/platform/database/known-at.ts';
import { historiesOf } from '../../src/records/history/history.reader.ts';
import { aDatabase } from '../database/database.ts';
import { recordTables, session } from './session.ts';

export const fixture = (name: string): string => join(__dirname, '..', 'fixtures', name);

/** Column names of the tables that tests write rows of. */
export const columns = {
  Header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  Episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  UASC: 'CHILD,SEX,DOB,DUC',
  OC3: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
  PersonalAdvisers: 'WORKER_ID,NAME,TEAM,ROLE,ROLE_START,ROLE_END,NAMED',
  PaAllocations: 'CHILD,WORKER_ID,ALLOC_START,ALLOC_END',
  CareLeaverContacts: 'CHILD,KNOWN_ON,IN_TOUCH,ACTIV,ACCOM',
  SupportRequests: 'CHILD,KIND,ASKED_ON,WITHDRAWN_ON',
  LivingAtHome: 'CHILD,HOME_START,HOME_END',
  Detained: 'CHILD,DETAINED_START,DETAINED_END',
  Postcodes: 'postcode,easting,northing,la_code',
  Missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  Reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  OC2: 'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
  Names: 'CHILD,GIVEN_NAME,FAMILY_NAME,PHONE',
} as const;

/** Rows of each table; the file is named after it. */
export type Rows = Partial<Record<keyof typeof columns, readonly string[]>>;

/** A row of the Header for each child. */
export const children = (...ids: string[]): string[] => ids.map((id) => `${id},1,10/09/2000,WBRI,UN1,,`);

export class Importing {
  private constructor(
    readonly database: Awaited<ReturnType<typeof aDatabase>>,
    readonly owner: Client,
    /** The jobs' connections, which imports work with. */
    readonly jobs: DataSource,
  ) {}

  static async open(): Promise<Importing> {
    const database = await aDatabase();
    const pool = { applicationName: 'test imports', poolSize: 3, timeouts: jobTimeouts };
    const jobs = await new DataSource(dataSourceOptions(database.worker, pool)).initialize();
    return new Importing(database, await session(database.owner), jobs);
  }

  async close(): Promise<void> {
    await this.jobs.destroy();
    await this.owner.end();
    await this.database.drop();
  }

  /** Imports files and folders. It is 1 August 2018. */
  async import(paths: readonly string[], options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    const { observed } = await readCatalogue();
    return importFiles(this.jobs, paths, { today: '2018-08-01', year: 2018, observed, ...options });
  }

  /** Imports these rows as files of a folder of their own. */
  async send(rows: Rows, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
    const names = Object.keys(rows) as (keyof typeof columns)[];
    return this.sendFiles(
      Object.fromEntries(
        names.map((name) => [`${name}.csv`, [columns[name], ...rows[name]!, ''].join('\n')]),
      ),
      options,
    );
  }

  async sendFiles(
    files: Record<string, string | Buffer>,
    options: Partial<ImportOptions> = {},
  ): Promise<ImportReport> {
    const folder = mkdtempSync(join(tmpdir(), 'pledgekeeper-return-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    try {
      return await this.import([folder], options);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** How many rows each table of the record and its twin hold, and the greatest row_version. */
  async record(): Promise<Record<string, { now: number; superseded: number; version: string | null }>> {
    const found: Awaited<ReturnType<Importing['record']>> = {};
    for (const name of await recordTables(this.owner)) {
      const { rows } = await this.owner.query(
        `select (select count(*)::int from public.${name}) as now, (select count(*)::int from superseded.${name}) as superseded,
           (select max(row_version) from public.${name}) as version`,
      );
      found[name] = rows[0];
    }
    return found;
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.owner.query(`select count(*)::int as n from ${table}`);
    return rows[0].n;
  }

  async personId(child: string): Promise<string> {
    const { rows } = await this.owner.query('select id from person where child_id = $1', [child]);
    return rows[0].id;
  }

  /** What the history reader gives of a child, now or as it was known. */
  async historyOf(child: string, knownAt?: string): Promise<History> {
    const id = await this.personId(child);
    const [history] = await inTransaction(this.jobs, async (db) => {
      if (knownAt) await readAsKnownAt(db, knownAt);
      return historiesOf(db, [id]);
    });
    return history!;
  }

  /** The child's rows of the return, laid again from the record. */
  async episodesOf(child: string) {
    const id = await this.personId(child);
    const facts = await careFactsOf(this.jobs.manager, [id]);
    return layEpisodes(facts(id));
  }
}
