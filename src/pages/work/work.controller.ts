import { Controller, Get, Header, Inject, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Tx, Who, type Asker } from '../../platform/access/access.ts';
import { Allow } from '../../platform/access/policy.ts';
import { sight } from '../../platform/access/sight.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import { addPeopleIn } from '../../platform/audit/people-shown.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Id, OneOf, Text } from '../../platform/http/fields.ts';
import { Problem } from '../../platform/http/problems.ts';
import { WorklistService } from '../../worklist/worklist.service.ts';
import { weekdayInWords } from '../../worklist/words.ts';
import { pagesIn, pageType } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { offeredTo, recordingAt } from '../person/recordings/all.ts';
import { actionLine, approvalsInWords, inALine, itemRow, teamRow, workersOf } from './work-page.ts';

const page = pagesIn(new URL('.', import.meta.url));
const optional = { optional: true } as const;

class WorkAsked {
  @OneOf(['me', 'team'], 'Whose list: a manager without a word gets the team’s', 'me', optional)
  worker?: 'me' | 'team';

  @Text('Only what is this worker’s of the team', 'Amira Rahman', optional)
  of?: string;

  @Text('What was just recorded', 'contacts', { max: 50, ...optional })
  done?: string;

  @Id('For whom', '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21', optional)
  person?: string;
}

/** What is due today, for whom, and why, as a page: the same list as `GET /api/v1/worklist`. */
@Controller('work')
@ApiExcludeController()
@Allow('social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'virtual-school')
export class WorkController {
  constructor(
    @Inject(WorklistService) private readonly worklist: WorklistService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Get()
  @Header('content-type', pageType)
  async list(
    @Tx() db: EntityManager,
    @Who() who: Asker,
    @Query() asked: WorkAsked,
    @Req() { access }: FastifyRequest,
  ): Promise<string> {
    const isManager = who.acting.includes('team-manager');
    const list = await this.worklist.list(db, who, asked.worker ?? (isManager ? 'team' : 'me'), null);
    addPeopleIn(list, access!.people);
    const day = list.asAt;
    const isTeam = list.worker === 'team';
    const personOf = new Map(list.people.map((person) => [person.personId, person]));
    const workers = isTeam ? workersOf(list, day) : [];
    if (isTeam && asked.of !== undefined && !workers.some(({ name }) => name === asked.of))
      throw new Problem('not-found', 'Nobody of that name has people in your team.');
    const items = list.items.filter(
      ({ worker }) => !isTeam || (asked.of !== undefined && worker === asked.of),
    );
    const found = asked.person === undefined ? undefined : personOf.get(asked.person);
    const done = asked.done === undefined ? undefined : recordingAt(asked.done)?.done;
    const offered = new Map(offeredTo(who));
    const titleOf = (what: string) => offered.get(what)?.title.toLowerCase() ?? null;
    const shown = {
      isTeam,
      isManager,
      mayBreakGlass: who.acting.some((role) => sight[role].includes('broken glass')),
      of: isTeam ? (asked.of ?? null) : null,
      team: who.team,
      approvals: approvalsInWords(list.approvals),
      done: done === undefined ? null : found ? `${done}: ${found.name ?? found.childId}` : done,
      inALine: inALine({ ...list, items }),
      actions: asked.of === undefined ? list.actions.map((action) => actionLine(action, day)) : [],
      rows: items.map((item) => itemRow(item, personOf.get(item.personId), day, titleOf)),
      workers,
      people: isTeam
        ? list.people
            .filter(({ overdue, workers }) => overdue > 0 || !workers.length)
            .map((person) => teamRow(person, day))
        : [],
      peopleInAll: list.people.length,
      restricted: list.restricted,
      empty: list.empty,
      today: weekdayInWords(day, day),
      at: this.clock
        .now()
        .toLocaleTimeString('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }),
    };
    return page('work.njk', shellOf(who, this.signIn, '/work'), shown);
  }
}
