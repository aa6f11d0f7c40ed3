import type { RuleSource } from '../domain/care/timescale.ts';
import type { ContactPromise } from '../domain/contact/contact-promises.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import type { Role } from '../platform/access/policy.ts';
import type { AccessWaiting } from '../records/subject-access/waiting.reader.ts';

/** What an item is first of all, the weightiest first. `soon` is what is not late yet. */
export const ranks = ['law', 'promise', 'risk', 'soon'] as const;
export type Rank = (typeof ranks)[number];

/** What is recorded as to be done for one person, and not done. */
export interface Task {
  readonly personId: string;
  readonly kind: string;
  readonly forRole: Role;
  /** May hold days, never names. */
  readonly because: string;
  readonly dueOn: PlainDate;
}

/** What the checks of the return found in the record of one person, and whoever's list it is has to put right. */
export interface DataError {
  readonly personId: string;
  readonly rule: string;
  /** What is wrong and what to do. Holds days and codes, never names. */
  readonly message: string;
  /** The day on which it was first found. */
  readonly since: PlainDate;
}

/** What a duty may know beside the history. */
export interface Context {
  /** Also those that no longer hold, or not yet. */
  readonly promises: readonly ContactPromise[];
  /** Of this person, for those who read the list. */
  readonly tasks: readonly Task[];
  /** Of this person, the oldest first; none where nobody looked. */
  readonly dataErrors?: readonly DataError[];
  /** What this person waits for of their own record; none where nobody looked. */
  readonly accessWaiting?: readonly AccessWaiting[];
  /** The record is sealed after an adoption. */
  readonly isSealed?: boolean;
}

/** Something that a duty found to do for one person. Sentences hold days (`2018-12-09`) and codes, never names or addresses. */
export interface Finding {
  readonly what: string;
  /** The last day to do it; null of a risk, which no day makes late. */
  readonly due: PlainDate | null;
  /** Since when the risk stands, which puts the oldest first; of the others `due` does. */
  readonly since?: PlainDate;
  readonly because: string;
  /** The whole sentence, in place of the usual one, as long as it is not overdue. */
  readonly sentence?: string;
  /** What to see to, in sentences without names. */
  readonly checklist?: readonly string[];
  /** Of a risk: what would change which figure. May hold days, never names. */
  readonly wouldChange?: string;
  /** When it is not the duty's own. */
  readonly source?: RuleSource;
  /** Whose it is, when it is not of all the duty's roles. */
  readonly forRole?: Role;
}

export interface Duty {
  /** Also the name of its file. */
  readonly id: string;
  readonly title: string;
  /**
   * What it is once overdue. `law` holds only where the source was read in the law itself, and is a promise otherwise;
   * a `risk` is one whatever the day; `soon` is never late.
   */
  readonly rank: Rank;
  readonly source: RuleSource;
  /** In whose lists it stands. */
  readonly roles: readonly [Role, ...Role[]];
  /** How many days before it is due it is shown; 14 unless said. */
  readonly daysAhead?: number;
  /** The collection of the person to record it in: `contacts` is /api/v1/people/{id}/contacts. */
  readonly record: string;
  /** Its sentences say how far away somebody lives: not for whom their address is hidden from. */
  readonly tellsDistance?: true;
  judge(history: History, day: PlainDate, context: Context): Finding | readonly Finding[] | null;
}

export const defineDuty = (duty: Duty): Duty => duty;
