import type { EntityManager } from 'typeorm';
import { standingInWords, type CouncilAction } from '../domain/actions/council-action.ts';
import { withDaysInWords } from '../domain/dates/day-in-words.ts';
import { addDays, addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import { actionsOf, type ActionRead } from '../plans/actions.service.ts';
import type { Plan } from '../plans/plan.ts';
import { youSaid } from '../plans/you-said.service.ts';
import { dayInWords } from './days-in-words.ts';
import type { BoardAction, BoardAnswer } from './extract.ts';
import { weDid } from './we-did.ts';

interface Asked {
  readonly plans: readonly Plan[];
  /** Whose report it is: what other councils promised and were asked is left out. */
  readonly authority: string;
  readonly asAt: PlainDate;
  /** ISO instant of the count. */
  readonly knownAt: string;
}

/**
 * What was agreed by the last meeting and had not been done before it, as it stood at the end of the day: what is open first, by
 * the day it is due. Where no meeting is recorded, what had not been done before the month.
 */
export async function boardActions(
  db: EntityManager,
  { plans, authority, asAt, knownAt, lastMeeting }: Asked & { readonly lastMeeting: PlainDate | null },
): Promise<BoardAction[]> {
  const since = lastMeeting ?? addDays(monthEnd(addMonths(asAt, -1)), 1);
  const wanted = (await actionsOf(db, plans, { asAt, knownAt })).filter(
    ({ plan, agreedOn, doneOn }) =>
      isOurs(plans, authority, plan) &&
      agreedOn <= (lastMeeting ?? asAt) &&
      (doneOn === null || doneOn >= since),
  );
  return inOrder(wanted).map((action) => ({
    agreedOn: action.agreedOn,
    agreedBy: action.agreedBy,
    action: capital(action.text),
    owner: action.owner,
    due: action.due,
    state: stateOf(action, asAt),
  }));
}

/** What children and young people had asked by the day, and what they are told of it. */
export async function boardAnswers(
  db: EntityManager,
  { plans, authority, asAt, knownAt }: Asked,
): Promise<BoardAnswer[]> {
  const said = await youSaid(db, plans, { day: asAt, knownAt });
  return said
    .filter(({ plan }) => isOurs(plans, authority, plan))
    .map((one) => ({
      askedBy: one.askedBy,
      heardOn: one.heardOn,
      asked: one.asked,
      weDid: weDid(one, asAt),
    }));
}

/** What a plan had that is no longer read is ours: only other councils' plans are not. */
const isOurs = (plans: readonly Plan[], authority: string, plan: string | null): boolean =>
  (plans.find(({ id }) => id === plan)?.authority ?? authority) === authority;

const inOrder = (actions: readonly ActionRead[]): ActionRead[] =>
  actions.toSorted((a, b) => {
    const [x, y] = [a, b].map(({ doneOn, due, id }) => `${doneOn ? 1 : 0} ${due ?? '9999-12-31'} ${id}`);
    return x! < y! ? -1 : 1;
  });

/** `Late by 12 days; first due 30 September 2019, moved once.` Of what is done also what shows it. */
export function stateOf(action: CouncilAction, asAt: PlainDate): string {
  const words = withDaysInWords(standingInWords(action, asAt), dayInWords);
  const shown = action.evidence === null ? '' : ` Shown by: ${action.evidence}`;
  return `${capital(words)}.${shown}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
