import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Tx } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { IfMatch, NeedsVersion } from '../../platform/http/etags.ts';
import { AnId, IdParam, PersonParam } from '../../platform/http/params.ts';
import { AsAt, ReadsRecord } from '../../platform/http/reads-record.ts';
import { holdingOn } from '../facts/person-facts.store.ts';
import { careKeepers, readers } from '../facts/staff.ts';
import { categoriesOfNeed } from './care.store.ts';
import type { CategoryOfNeed } from './category-of-need.entity.ts';
import { CategoryOfNeedCorrected, codeExample } from './code.dto.ts';
import { correctCategory } from './correct-category.ts';

/** Why a child is looked after: said when care starts, and the same until it ends. */
@Controller('api/v1/people/:personId/categories-of-need')
@PersonParam()
@Allow(...careKeepers)
export class CategoriesOfNeedController {
  @Get()
  @Allow(...readers)
  @ReadsRecord()
  @ApiOperation({ summary: 'Why a child came to be looked after' })
  @ApiOkResponse({ example: { asAt: null, knownAt: null, version: '48211-1', items: [codeExample('N1')] } })
  async list(@Tx() db: EntityManager, @Param('personId') personId: string, @AsAt() asAt: PlainDate | null) {
    return holdingOn(await categoriesOfNeed.of(db, personId), asAt);
  }

  @Patch(':categoryId')
  @IdParam('categoryId', 'Of a category of need')
  @NeedsVersion()
  @ApiOperation({ summary: 'Correct why a child is looked after' })
  @ApiOkResponse({ example: { ...codeExample('N5'), version: '48302' } })
  async correct(
    @Tx() db: EntityManager,
    @Param('personId') personId: string,
    @AnId('categoryId') id: string,
    @IfMatch() version: string,
    @Body() { code }: CategoryOfNeedCorrected,
  ): Promise<CategoryOfNeed> {
    return correctCategory(db, await categoriesOfNeed.oneAt(db, personId, id, version), code);
  }
}
