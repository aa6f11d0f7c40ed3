import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import type { Asker } from '../platform/access/access.ts';
import { mayRead, type Role } from '../platform/access/policy.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { Problem } from '../platform/http/problems.ts';
import { actionsWaiting } from '../records/actions/actions-waiting.reader.ts';
import { waitingView } from '../records/approvals/approval-view.ts';
import { approvalsWaitingOn } from '../records/approvals/approvals.store.ts';
import { contactPromises } from '../records/care-leavers/contact-promises.reader.ts';
import { historiesOf } from '../records/history/history.reader.ts';
import { accessWaiting, type AccessWaiting } from '../records/subject-access/waiting.reader.ts';
import type { Task } from './duty.ts';
import { judgeCaseload, type JudgedCaseload } from './judge-caseload.ts';
import {
  allocatedTo,
  dataErrorsOf,
  detailsOf,
  inCareOn,
  openTasks,
  restrictedAmong,
  unallocatedOn,
  type Allocated,
} from './worklist.reader.ts';
import type { Client, Worklist } from './worklist.ts';

/** Nobody is allocated in these roles: they look at whomever they see who has a task for them, the school at every child in care too. */
const withoutAllocations: readonly Role[] = ['virtual-school', 'team-manager'];
/** Nobody does for an unallocated person what these would do, so their manager is shown all of it. */
const missing: readonly Role[] = ['team-manager', 'personal-adviser', 'social-worker', 'reviewing-officer'];

/** Says what is due, for whom, and why, from the record as it stands: nothing waits for the night. */
export class WorklistService {
  constructor(
    private readonly authority: string,
    private readonly clock: Clock,
  ) {}

  /** The asker's own list, or that of their team. Throws a Problem when a team is asked for by no team manager. */
  async list(
    db: EntityManager,
    who: Asker,
    worker: 'me' | 'team',
    asAt: PlainDate | null,
  ): Promise<Worklist> {
    const isTeam = worker === 'team';
    if (isTeam && !who.acting.includes('team-manager'))
      throw new Problem('not-allowed', 'Only a team manager may ask for a team. Ask for worker=me.');
    const day = asAt ?? this.clock.today();
    const tasks = await openTasks(db, isTeam ? missing : who.acting, day);
    const caseload = isTeam ? await teamOf(db, who, day) : await ownOf(db, who, day);
    const access = await accessWaiting(db, isTeam ? null : who.workerId, day);
    if (!isTeam) {
      for (const { personId, forRole } of tasks)
        if (withoutAllocations.includes(forRole)) rolesFor(caseload, personId).roles.add(forRole);
      // Whoever works on a request for somebody's own record need not work with them.
      for (const { personId } of access)
        for (const role of who.acting) rolesFor(caseload, personId).roles.add(role);
    }
    if (!isTeam && who.acting.includes('virtual-school'))
      for (const personId of await inCareOn(db, day))
        rolesFor(caseload, personId).roles.add('virtual-school');

    const { judged } = await this.judge(db, who, { caseload, tasks, access, day, errorsOfAll: isTeam });
    const restricted = await restrictedAmong(db, isTeam);
    const waiting = await approvalsWaitingOn(db, day);
    const approvals = waiting.map((approval) => waitingView(approval, who, day));
    const actions = await actionsWaiting(db, isTeam ? { team: who.team } : { workerId: who.workerId }, day);
    const hasMore = actions.length > 0 || approvals.some(({ waitsForMe }) => waitsForMe);
    return {
      asAt: day,
      worker,
      ...judged,
      empty: hasMore ? null : judged.empty,
      approvals,
      actions,
      restricted,
    };
  }

  /**
   * What is due today for one person whom the asker sees, to whoever acts as the asker does; for a manager, to everybody.
   * Beside it the history that it was judged by.
   */
  async ofPerson(
    db: EntityManager,
    who: Asker,
    personId: string,
  ): Promise<{ judged: JudgedCaseload; histories: History[] }> {
    const day = this.clock.today();
    const isManager = who.acting.includes('team-manager');
    const roles = isManager ? missing : who.acting;
    const { workers } = rolesFor(peopleOf(await allocatedTo(db, 'personId', personId, day)), personId);
    const caseload: People = new Map([[personId, { roles: new Set(roles), workers }]]);
    const tasks = await openTasks(db, roles, day);
    const access = await accessWaiting(db, isManager ? null : who.workerId, day);
    return this.judge(db, who, { caseload, tasks, access, day, errorsOfAll: isManager });
  }

  private async judge(
    db: EntityManager,
    who: Asker,
    { caseload, tasks, access, day, errorsOfAll }: ToJudge,
  ): Promise<{ judged: JudgedCaseload; histories: History[] }> {
    const ids = [...caseload.keys()];
    const details = await detailsOf(db, ids, day);
    const promises = await contactPromises(db);
    const dataErrors = await dataErrorsOf(db, ids, errorsOfAll ? null : who.workerId, day);
    const histories = await historiesOf(db, ids);
    const clients = details.map(
      ({ personId, childId, name, phone, isAddressConfidential, isSealed }): Client => {
        const { roles, workers } = caseload.get(personId)!;
        return {
          personId,
          childId,
          name: mayRead(who.acting, 'name') ? name : null,
          phone: mayRead(who.acting, 'phone') ? phone : null,
          hidesAddress: isAddressConfidential && !mayRead(who.acting, 'confidential address'),
          isSealed,
          roles: [...roles],
          workers,
        };
      },
    );
    const { authority } = this;
    const judged = judgeCaseload(
      { clients, histories, promises, tasks, dataErrors, accessWaiting: access, authority },
      day,
    );
    return { judged, histories };
  }
}

interface ToJudge {
  readonly caseload: People;
  readonly tasks: readonly Task[];
  readonly access: readonly AccessWaiting[];
  readonly day: PlainDate;
  /** Whether what is wrong with the data is shown whosever it is, and not the asker's own only. */
  readonly errorsOfAll: boolean;
}

interface Involved {
  readonly roles: Set<Role>;
  readonly workers: { role: Role; name: string }[];
}
type People = Map<string, Involved>;

const ownOf = async (db: EntityManager, { workerId }: Asker, day: PlainDate): Promise<People> =>
  peopleOf(await allocatedTo(db, 'workerId', workerId, day));

/** The team's people, whom a manager looks at too, and whomever nobody has. */
async function teamOf(db: EntityManager, { team }: Asker, day: PlainDate): Promise<People> {
  const people = peopleOf(team === null ? [] : await allocatedTo(db, 'team', team, day));
  for (const { roles } of people.values()) roles.add('team-manager');
  for (const personId of await unallocatedOn(db, day)) {
    const { roles } = rolesFor(people, personId);
    for (const role of missing) roles.add(role);
  }
  return people;
}

function peopleOf(allocations: readonly Allocated[]): People {
  const people: People = new Map();
  for (const { personId, role, workerName } of allocations) {
    const { roles, workers } = rolesFor(people, personId);
    roles.add(role);
    workers.push({ role, name: workerName });
  }
  return people;
}

function rolesFor(people: People, personId: string): Involved {
  const found = people.get(personId) ?? { roles: new Set(), workers: [] };
  people.set(personId, found);
  return found;
}
