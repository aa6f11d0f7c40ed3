import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type { Asker } from '../../../platform/access/access.ts';
import { ruleOf, type Role } from '../../../platform/access/policy.ts';
import { STAYS_OPEN } from '../../../records/retention/stays-open.ts';
import type { Field } from '../../layout/form.ts';

/** Whom it is recorded of, and where it stands on their page. */
export const groups = {
  contact: 'Contact',
  school: 'School',
  health: 'Health',
  safety: 'Missing and offending',
  voice: 'Views and requests',
  care: 'Care and permanence',
  leaving: 'Leaving care',
} as const;

/** Something that stands already and is gone on with: a request that waits. */
export interface Standing {
  readonly id: string;
  readonly version: string;
  readonly text: string;
}

/** Whose record it goes into, and against which version of what was read. */
export interface To {
  readonly who: Asker;
  readonly personId: string;
  /** Of what stands already, where it is gone on with. */
  readonly id: string;
  readonly version: string;
}

/** Something that is recorded of a person by a form: an operation of the API, and how it is asked for. `C` is its controller. */
export interface Recording<C = object> {
  readonly title: string;
  readonly group: keyof typeof groups;
  /** Offered of everybody, or of those alone. */
  readonly whom: 'everybody' | 'in care' | 'leaving care';
  readonly by: Type<C>;
  /** The method of the controller that records: who may is its rule. */
  readonly operation: string;
  /** Said once it is recorded. */
  readonly done: string;
  readonly Sent: new () => object;
  fields(today: PlainDate, db: EntityManager): readonly Field[] | Promise<readonly Field[]>;
  /** What the form is filled with when it is opened. */
  initial?(today: PlainDate): Readonly<Record<string, string>>;
  /** What of its kind stands so far and is recorded against: its version, and in words what is so now. */
  standing?(
    api: C,
    db: EntityManager,
    to: Pick<To, 'who' | 'personId'>,
  ): Promise<{ version: string; now: string | null }>;
  /** What it goes on with: the question, and what to say where there is none. */
  readonly of?: { readonly label: string; readonly missing: string; readonly none: string };
  choices?(api: C, db: EntityManager, to: Pick<To, 'who' | 'personId'>): Promise<readonly Standing[]>;
  /** A code of what stands, in words. */
  wordsOf?(code: string): string;
  record(api: C, db: EntityManager, to: To, sent: never): Promise<unknown>;
}

/** Who may record it: the API says. */
export function keepersOf({ by, operation, title }: Recording): readonly [Role, ...Role[]] {
  const rule = ruleOf((by.prototype as Record<string, object>)[operation]!, by);
  if (!rule || 'open' in rule) throw new Error(`"${title}" has no rule of access.`);
  return rule.allow as [Role, ...Role[]];
}

/** Whether it may be recorded of somebody of 25 and older. */
export const staysOpen = ({ by }: Recording): boolean => Reflect.hasMetadata(STAYS_OPEN, by);
