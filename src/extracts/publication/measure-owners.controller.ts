import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Problem } from '../../platform/http/problems.ts';
import boardMonthly from '../board-monthly/board-monthly.extract.ts';
import { addOwner, everyOwner, rolesToday } from './measure-owners.store.ts';
import { OwnerSent } from './publication.dto.ts';
import { ownerExample } from './publication.examples.ts';
import { preparers } from './steps.ts';

/** Who answers for a measure to the Board, and from which day on. */
@Controller('api/v1/extracts/measure-owners')
@Allow(...preparers)
export class MeasureOwnersController {
  @Get()
  @ApiOperation({ summary: 'The owners of measures, by measure, the latest first' })
  @ApiOkResponse({ example: { items: [ownerExample] } })
  async list(@Tx() db: EntityManager) {
    return { items: await everyOwner(db) };
  }

  @Post()
  @Allow('performance-analyst', 'administrator')
  @ApiOperation({ summary: 'Say who owns a measure from a day on; what was said of a day last holds' })
  @ApiCreatedResponse({ example: ownerExample })
  async own(@Tx() db: EntityManager, @Body() sent: OwnerSent) {
    if (!boardMonthly.measures.includes(sent.measure))
      throw fault('measure', 'measure must be the id of a measure of the extract');
    const roles = await rolesToday(db, sent.workerId);
    if (!roles) throw fault('workerId', 'workerId must be the id of a worker');
    if (!preparers.some((role) => roles.includes(role)))
      throw fault('workerId', `workerId must be of a ${preparers.join(' or ')}: an owner reads the draft`);
    return addOwner(db, sent);
  }
}

const fault = (name: string, detail: string) =>
  new Problem('cannot-be-so', undefined, [{ pointer: `#/${name}`, detail }]);
