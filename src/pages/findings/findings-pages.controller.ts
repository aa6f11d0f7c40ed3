import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { addDays, daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import { burnDown } from '../../imports/checking/burn-down.ts';
import { wantedBy } from '../../imports/checking/findings.dto.ts';
import {
  findingsByDay,
  findingsPage,
  findingsSummed,
  type FindingsWanted,
} from '../../imports/checking/findings.reader.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { Clock, londonDay } from '../../platform/clock/clock.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { lineOf, weeksOf, weeksShown } from './burn-down-view.ts';
import { filterOf, queryOf, rulesShown } from './findings-view.ts';
import { FindingRowsChosen, FindingsChosen } from './findings.dto.ts';

const page = pagesIn(new URL('.', import.meta.url));
const onAPage = 50;
const number = (count: number) => count.toLocaleString('en-GB');

/** What the checks of the return found, of the children whom the asker sees. */
@Controller('findings')
@ApiExcludeController()
@Allow('social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'performance-analyst')
export class FindingsPagesController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async summary(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() chosen: FindingsChosen,
  ): Promise<string> {
    const today = this.clock.today();
    const standing = await findingsSummed(db, this.wanted({}, who, false));
    const rules = await findingsSummed(db, this.wanted(chosen, who, false));
    const from = addDays(today, 1 - 7 * weeksShown);
    const told = await findingsByDay(db, this.wanted({ ...chosen, age: undefined }, who, null), 'all', today);
    const [all] = burnDown(told, from, today);
    return page('findings.njk', shellOf(who, this.signIn, '/findings'), {
      rules: rulesShown(rules, chosen, today),
      total: rules.reduce((sum, { count }) => sum + count, 0),
      filter: filterOf(standing, chosen, who),
      isFiltered: queryOf(chosen) !== '',
      query: queryOf(chosen),
      weeks: all ? weeksOf(all.days) : [],
      line: all ? lineOf(all.days) : null,
      number,
    });
  }

  @Get('rows')
  @Header('content-type', pageType)
  async rows(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() chosen: FindingRowsChosen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const today = this.clock.today();
    const found = await findingsPage(db, this.wanted(chosen, who, false), chosen.after ?? null, onAPage + 1);
    const items = found.slice(0, onAPage);
    addPeopleIn(items, request.access!.people);
    const query = queryOf(chosen);
    return page('finding-rows.njk', shellOf(who, this.signIn, '/findings/rows'), {
      rule: chosen.rule ?? null,
      rows: items.map((item) => ({ ...item, days: daysBetween(londonDay(item.firstSeenAt), today) })),
      back: `/findings${query && `?${query}`}`,
      next: found.length > onAPage ? `/findings/rows?${query && `${query}&`}after=${items.at(-1)!.id}` : null,
      number,
    });
  }

  private wanted({ owner, rule, age }: FindingsChosen, who: Asker, cleared: boolean | null): FindingsWanted {
    const wanted = {
      ...wantedBy({ rule, owner: owner === 'me' ? 'me' : 'all' }, who, cleared),
      before: this.before(age),
    };
    if (owner === undefined || owner === 'me') return wanted;
    return {
      ...wanted,
      owner:
        owner === 'nobody'
          ? { workerId: null, acting: ['performance-analyst'] }
          : { workerId: owner, acting: [] },
    };
  }

  private before(age?: string): PlainDate | undefined {
    return age === undefined ? undefined : addDays(this.clock.today(), -Number(age));
  }
}
