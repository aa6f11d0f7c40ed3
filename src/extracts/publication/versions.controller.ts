import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow, councilRoles, type Role } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import { BoardReports, monthEndOf } from '../board-reports.service.ts';
import { changeExample, extractExample, fileExample, listedExample } from './publication.examples.ts';
import { PublishedExtracts } from './published-extracts.service.ts';
import { isPublished, preparers, restrictedReaders } from './steps.ts';
import { addressOf, listed, monthOf, told } from './told.ts';
import { changesOf } from './version-changes.service.ts';
import { everyVersion, versionsOf, type ExtractVersion } from './versions.store.ts';

const MonthParam = () => ApiParam({ name: 'month', example: '2019-01' });
const VersionParam = () => ApiParam({ name: 'version', description: 'Of the extract', example: '1' });

/** The Board's extracts as they were published, for ever; and as drafts, for those who prepare them. */
@Controller('api/v1/extracts')
@Allow(...councilRoles)
export class VersionsController {
  constructor(
    @Inject(BoardReports) private readonly reports: BoardReports,
    @Inject(PublishedExtracts) private readonly published: PublishedExtracts,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every version of every month that you may see, the latest month first' })
  @ApiOkResponse({ example: { items: [listedExample] } })
  async list(@Tx() db: EntityManager, @Who() who: Asker) {
    return { items: seenBy(who, await everyVersion(db)).map(listed) };
  }

  @Get(':month')
  @MonthParam()
  @ApiOperation({ summary: 'The extract of a month: the latest version that you may see, and its history' })
  @ApiOkResponse({ example: extractExample })
  async month(@Tx() db: EntityManager, @Who() who: Asker, @Param('month') month: string) {
    const versions = seenBy(who, await versionsOf(db, monthEndOf(month)));
    const latest = versions.at(-1);
    if (!latest) throw new Problem('not-found', `No extract of ${month} is published yet.`);
    return told(db, latest, versions);
  }

  @Get(':month/versions/:version')
  @MonthParam()
  @VersionParam()
  @ApiOperation({ summary: 'One version of the extract of a month, also one that was replaced' })
  @ApiOkResponse({ example: extractExample })
  async version(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Param('version') number: string,
  ) {
    const versions = seenBy(who, await versionsOf(db, monthEndOf(month)));
    return told(db, numbered(versions, number), versions);
  }

  @Get(':month/versions/:version/changes')
  @MonthParam()
  @VersionParam()
  @Allow(...restrictedReaders)
  @ApiOperation({
    summary: 'What a correction says otherwise than the version it replaces, and why: causes, without people',
  })
  @ApiOkResponse({ example: { month: '2019-01', extractVersion: 2, items: [changeExample] } })
  async changes(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Param('month') month: string,
    @Param('version') number: string,
  ) {
    const version = numbered(seenBy(who, await versionsOf(db, monthEndOf(month))), number);
    const items = (await changesOf(db, this.reports, version)) ?? [];
    return { month, extractVersion: version.version, items };
  }

  @Get(':month/versions/:version/files')
  @MonthParam()
  @VersionParam()
  @ApiOperation({
    summary:
      'The files of a published version with the SHA-256 of each; the restricted ones for the Board only',
  })
  @ApiOkResponse({ example: { month: '2019-01', extractVersion: 1, items: [fileExample] } })
  async files(@Tx() db: EntityManager, @Param('month') month: string, @Param('version') number: string) {
    const version = await this.publishedOne(db, month, number);
    const items = (await this.published.files(db, version)).map((file) => ({
      ...file,
      at: `${addressOf(version)}/files/${file.variant}/${file.format}`,
    }));
    return { month: monthOf(version), extractVersion: version.version, items };
  }

  @Get(':month/versions/:version/files/:variant/:format')
  @MonthParam()
  @VersionParam()
  @ApiParam({ name: 'variant', description: 'restricted or open', example: 'restricted' })
  @ApiParam({ name: 'format', description: 'The id of a format', example: 'csv' })
  @ApiOperation({ summary: 'One file of a published version: the same bytes for ever' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ example: 'time_period,time_identifier,…\r\n2019,January,…' })
  async file(
    @Tx() db: EntityManager,
    @Param('month') month: string,
    @Param('version') number: string,
    @Param('variant') variant: string,
    @Param('format') format: string,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const version = await this.publishedOne(db, month, number);
    const file = await this.published.file(db, version, variant, format);
    if (!file)
      throw new Problem(
        'not-found',
        `There is no such file, or none that you may have. ${addressOf(version)}/files lists those you may.`,
      );
    const etag = `"${file.sha256}"`;
    void reply.header('etag', etag);
    if (headers['if-none-match'] === etag) {
      void reply.code(304);
      return undefined;
    }
    const digest = Buffer.from(file.sha256, 'hex').toString('base64');
    void reply
      .header('content-digest', `sha-256=:${digest}:`)
      .header('content-disposition', `attachment; filename="${file.fileName}"`)
      .header('content-type', file.mediaType);
    return file.bytes;
  }

  private async publishedOne(db: EntityManager, month: string, number: string): Promise<ExtractVersion> {
    const found = await this.published.version(db, monthEndOf(month), numberOf(number));
    if (!found) throw new Problem('not-found', `No version ${number} of ${month} is published.`);
    return found;
  }
}

/** Those who prepare an extract see its drafts; everybody else what was published. */
const seenBy = ({ roles: theirs }: Asker, versions: readonly ExtractVersion[]): ExtractVersion[] =>
  theirs.some((role) => (preparers as readonly Role[]).includes(role))
    ? [...versions]
    : versions.filter(({ status }) => isPublished(status));

function numbered(versions: readonly ExtractVersion[], number: string): ExtractVersion {
  const found = versions.find(({ version }) => version === numberOf(number));
  if (!found) throw new Problem('not-found', `There is no version ${number}, or none that you may see.`);
  return found;
}

/** No number of ours for whatever else is written there. */
const numberOf = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0);
