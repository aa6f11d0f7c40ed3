import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { inOrder, refuse } from '../facts/checks.ts';
import { holdingOn } from '../facts/person-facts.store.ts';
import {
  ConfidentialAddressEnded,
  confidentialAddressExample,
  ConfidentialAddressSent,
} from './confidential-address.dto.ts';
import type { ConfidentialAddress } from './confidential-address.entity.ts';
import { StaysOpen } from '../retention/stays-open.ts';
import { confidentialAddresses } from './confidential-address.reader.ts';

/** From when until when where a person lives is told only to those with the right to confidential addresses. */
@Controller('api/v1/people/:personId/confidential-addresses')
@PersonParam()
@Allow('social-worker', 'personal-adviser', 'team-manager')
@StaysOpen()
export class ConfidentialAddressController {
  @Get()
  @ReadsRecord()
  @ApiOperation({ summary: 'From when until when where somebody lives is confidential' })
  @ApiOkResponse({
    example: { asAt: null, knownAt: null, version: '48211-1', items: [confidentialAddressExample] },
  })
  async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
    return holdingOn(await confidentialAddresses.of(db, personId), asAt);
  }

  // Ends nothing that stands, so it asks for no version: it must be said at once.
  @Post()
  @ApiOperation({ summary: 'Make where somebody lives confidential, from a day on that may lie ahead' })
  @ApiCreatedResponse({ example: confidentialAddressExample })
  async begin(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @Body() { start, end = null }: ConfidentialAddressSent,
  ): Promise<ConfidentialAddress> {
    refuse(inOrder(['start', start], ['end', end]));
    return confidentialAddresses.add(db, personId, { start, end });
  }

  @Post(':confidentialAddressId/end')
  @HttpCode(200)
  @IdParam('confidentialAddressId', 'Of a time in which where they live is confidential')
  @NeedsVersion()
  @ApiOperation({ summary: 'Say from which day on where somebody lives is no longer confidential' })
  @ApiOkResponse({ example: { ...confidentialAddressExample, end: '2019-06-03', version: '48302' } })
  async end(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('confidentialAddressId') id: string,
    @IfMatch() version: string,
    @Body() { end }: ConfidentialAddressEnded,
  ): Promise<ConfidentialAddress> {
    const stands = await confidentialAddresses.oneAt(db, personId, id, version);
    refuse(inOrder(['start', stands.start], ['end', end]));
    return confidentialAddresses.change(db, stands, { end });
  }
}
