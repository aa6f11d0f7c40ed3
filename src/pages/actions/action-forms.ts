import type { EntityManager } from 'typeorm';
import type { Asker } from '../../platform/access/access.ts';
import type { ActionsController } from '../../plans/actions.controller.ts';
import {
  ActionAgreed,
  ActionDone,
  ActionGiven,
  ActionMoved,
  ActionReopened,
  ActionWithdrawn,
} from '../../records/actions/actions.dto.ts';
import { sentBy, type Field, type Typed } from '../layout/form.ts';

const noChild = 'Name no child or young person: the Board and the public read it.';

const day = (name: string, label: string, noun: string, missing: string): Field => ({
  kind: 'day',
  name,
  label,
  hint: 'For example, 31 1 2019',
  noun,
  missing,
});
const words = (name: string, label: string, missing: string, hint = noChild): Field => ({
  kind: 'words',
  name,
  label,
  hint,
  noun: label,
  missing,
});
const line = (name: string, label: string, missing: string, hint?: string): Field => ({
  kind: 'text',
  name,
  label,
  ...(hint && { hint }),
  noun: label,
  missing,
});

const why = words('reason', 'Why', 'Say why');
const post = line(
  'post',
  'Post or team',
  'Name a post or team, or choose somebody',
  'Leave it empty if you choose somebody below.',
);

export interface Recorded {
  readonly db: EntityManager;
  readonly who: Asker;
  readonly key: string;
  readonly version: string;
}

/** What may be recorded of an action by a form: what is typed is checked and recorded as the API does. */
export interface ActionForm {
  readonly title: string;
  readonly fields: readonly Field[];
  /** Whether one of the staff may be chosen, under `workerId`. */
  readonly asksWhom?: true;
  record(api: ActionsController, of: Recorded, typed: Typed, fields: readonly Field[]): Promise<unknown>;
}

export const actionForms = {
  done: {
    title: 'Record that it is done',
    fields: [
      day('doneOn', 'When was it done?', 'The day it was done', 'Say when it was done'),
      words('evidence', 'What shows it', 'Say what shows it, or give an address below'),
      line(
        'evidenceUrl',
        'Where that can be read (if anywhere)',
        'The address may be left out',
        'An address on the web.',
      ),
    ],
    async record(api, { db, who, key, version }, typed, fields) {
      return api.done(db, who, key, version, await sentBy(ActionDone, fields, typed));
    },
  },
  move: {
    title: 'Move the day on which it is due',
    fields: [
      day('due', 'When is it due from now on?', 'The new day', 'Say when it is due from now on'),
      day('movedOn', 'When was that agreed?', 'The day it was agreed', 'Say when that was agreed'),
      line('agreedBy', 'Who agreed', 'Say who agreed'),
      why,
    ],
    async record(api, { db, key, version }, typed, fields) {
      return api.move(db, key, version, await sentBy(ActionMoved, fields, typed));
    },
  },
  owner: {
    title: 'Give it to somebody',
    fields: [
      day('givenOn', 'From which day is it theirs?', 'The day', 'Say from which day it is theirs'),
      post,
    ],
    asksWhom: true,
    async record(api, { db, key, version }, typed, fields) {
      return api.give(db, key, version, await sentBy(ActionGiven, fields, typed));
    },
  },
  reopen: {
    title: 'Reopen it',
    fields: [
      day(
        'reopenedOn',
        'When was it found not to be done?',
        'The day',
        'Say when it was found not to be done',
      ),
      why,
    ],
    async record(api, { db, key, version }, typed, fields) {
      return api.reopen(db, key, version, await sentBy(ActionReopened, fields, typed));
    },
  },
  withdraw: {
    title: 'Take it back: recorded in error',
    fields: [day('withdrawnOn', 'When was that found?', 'The day', 'Say when that was found'), why],
    async record(api, { db, key, version }, typed, fields) {
      return api.withdraw(db, key, version, await sentBy(ActionWithdrawn, fields, typed));
    },
  },
} as const satisfies Record<string, ActionForm>;
export type FormName = keyof typeof actionForms;

/** What a meeting agreed. */
export const agreedForm: ActionForm = {
  title: 'Record what a meeting agreed',
  fields: [
    words('text', 'What is to be done', 'Say what is to be done'),
    line('agreedBy', 'Which board agreed it', 'Say which board agreed it'),
    day('agreedOn', 'When did it meet?', 'The day it met', 'Say when it met'),
    post,
    day('due', 'By when (if there is a day)', 'The day it is due', 'The day may be left out'),
  ],
  asksWhom: true,
  async record(api, { db }, typed, fields) {
    return api.agree(db, await sentBy(ActionAgreed, fields, typed));
  },
};
