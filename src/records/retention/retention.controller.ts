import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { RetentionYears } from '../../domain/retention/retention-rules.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { NeedsFreshSignIn } from '../../platform/access/fresh-sign-in.ts';
import { Allow } from '../../platform/access/policy.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam } from '../../platform/http/params.ts';
import { Problem } from '../../platform/http/problems.ts';
import { dueExample, listExample } from './retention.dto.ts';
import { confirmList, itemsOf, latestList, listById, proposeList } from './retention.store.ts';
import { RETENTION_YEARS } from './retention-years.ts';
import { toErase, whoIsDue } from './who-is-due.ts';

/** Whose record has been kept as long as it must be, and who agrees that it goes. By ids of ours: no name, no CHILD. */
@Controller('api/v1/retention')
@Allow('administrator', 'performance-analyst')
export class RetentionController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RETENTION_YEARS) private readonly years: RetentionYears,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Whose record is to be erased today, by which rule, and who of them is held; nothing is erased',
    description: 'The list that was proposed last stands beside it.',
  })
  @ApiOkResponse({
    example: { day: '2019-02-04', items: [dueExample], list: { ...listExample, items: undefined } },
  })
  async due(@Tx() db: EntityManager) {
    const day = this.clock.today();
    return { day, items: await whoIsDue(db, day, this.years), list: await latestList(db) };
  }

  @Post('lists')
  @Allow('administrator')
  @NeedsFreshSignIn()
  @ApiOperation({
    summary: 'Propose to erase everybody who is due today and not held; somebody else has to confirm it',
    description: 'A list that was proposed before lapses.',
  })
  @ApiCreatedResponse({ example: listExample })
  async propose(@Tx() db: EntityManager, @Who() { workerId }: Asker) {
    const day = this.clock.today();
    const items = toErase(await whoIsDue(db, day, this.years));
    if (!items.length) throw new Problem('cannot-be-so', 'Nobody is due today whom no hold keeps.');
    const { id } = await proposeList(db, { day, proposedBy: workerId, items });
    return this.read(db, id);
  }

  @Get('lists/:listId')
  @IdParam('listId', 'Of a list')
  @ApiOperation({
    summary: 'One list: whom it names, who proposed and who confirmed it; the erased are gone from it',
  })
  @ApiOkResponse({ example: listExample })
  async read(@Tx() db: EntityManager, @AnId('listId') id: string) {
    const list = await listById(db, id);
    if (!list) throw new Problem('not-found');
    return { ...list, items: await itemsOf(db, id) };
  }

  @Post('lists/:listId/confirm')
  @HttpCode(200)
  @NeedsFreshSignIn()
  @IdParam('listId', 'Of a list')
  @NeedsVersion()
  @ApiOperation({ summary: 'Confirm a list that somebody else proposed: the next run erases whom it names' })
  @ApiOkResponse({
    example: {
      ...listExample,
      confirmedAt: '2019-02-04T09:10:00.000Z',
      confirmedBy: '1d0c9b8a-7f6e-4c5d-9a4b-3e2f1d0c9b8a',
      version: '48302',
    },
  })
  async confirm(
    @Tx() db: EntityManager,
    @Who() { workerId }: Asker,
    @AnId('listId') id: string,
    @IfMatch() version: string,
  ) {
    const list = await this.read(db, id);
    if (list.proposedBy === workerId)
      throw new Problem('not-allowed', 'You proposed this list yourself: ask somebody else to confirm it.');
    if (list.confirmedAt) throw new Problem('cannot-be-so', 'It is confirmed already.');
    if ((await latestList(db))?.id !== id)
      throw new Problem('cannot-be-so', 'A later list was proposed since: look at that one.');
    if (list.version !== version || !(await confirmList(db, id, workerId)))
      throw new Problem('stale', undefined, undefined, { changes: [] });
    return this.read(db, id);
  }
}
