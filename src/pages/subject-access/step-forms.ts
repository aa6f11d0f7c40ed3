import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import {
  AccessAsked,
  AccessExtended,
  AccessWithdrawn,
  IdentityChecked,
  ReviewerNamed,
} from '../../records/subject-access/subject-access.dto.ts';
import { aDay, aWorker } from '../layout/fields.ts';
import type { Field } from '../layout/form.ts';

/** Something that is said of a request by a form. */
export interface StepForm {
  readonly title: string;
  readonly intro: readonly string[];
  readonly button: string;
  readonly Sent: new () => object;
  fields(db: EntityManager): Promise<readonly Field[]>;
  /** Which of its days are today's unless said. */
  readonly todays: readonly string[];
}

const choice = (name: string, label: string, missing: string, options: Record<string, string>): Field => ({
  kind: 'choice',
  name,
  label,
  noun: label.replace('?', ''),
  missing,
  options: Object.entries(options).map(([value, text]) => ({ value, text })),
});

export const asking: StepForm = {
  title: 'They ask for their record',
  intro: ['It is due one calendar month from the day it came, a working day or not.'],
  button: 'Save',
  Sent: AccessAsked,
  todays: ['receivedOn'],
  fields: async (db) => [
    aDay('receivedOn', 'When did it come?', 'Enter the day it came'),
    choice('cameAs', 'How did it come?', 'Choose how it came', {
      letter: 'By letter',
      email: 'By email',
      form: 'On a form',
      phone: 'By phone',
      'in person': 'In person',
    }),
    {
      ...(await aWorker(db, 'reviewerId', 'Who works on it? (optional)', 'Choose who works on it')),
      hint: 'You, unless you choose somebody. Whoever puts it together does not let it out: leave a manager for that.',
    },
  ],
};

export const stepForms = {
  identity: {
    title: 'Make sure who asks',
    intro: [],
    button: 'Save',
    Sent: IdentityChecked,
    todays: ['checkedOn'],
    fields: async () => [
      choice('how', 'How did you make sure that it is them?', 'Choose how you made sure', {
        'known to the worker': 'They are known to the worker',
        'photo identity': 'Photo identity',
        'other papers': 'Other papers',
        'representative with authority': 'Somebody who may ask for them, with their authority',
      }),
      aDay('checkedOn', 'When did you make sure of it?', 'Enter the day you made sure of it'),
      aDay('evidenceCameOn', 'When did the papers come? (optional)', 'Enter the day the papers came', {
        hint: 'Only where you had to ask for papers: the clock runs from the day they came.',
      }),
    ],
  },
  extension: {
    title: 'Take two months more',
    intro: [
      'Once only, where it is complex or they asked for several things, and by a letter that goes out before the first month is over.',
    ],
    button: 'Save',
    Sent: AccessExtended,
    todays: [],
    fields: async () => [
      choice('ground', 'Why may two months more be taken?', 'Choose why two months more may be taken', {
        complex: 'It is complex',
        'several requests': 'They asked for several things',
      }),
      {
        kind: 'words',
        name: 'reason',
        label: 'The reason, as the letter gives it',
        hint: 'At least 20 characters.',
        noun: 'The reason',
        missing: 'Enter the reason',
      },
      aDay('letterOn', 'What is the day of the letter?', 'Enter the day of the letter'),
    ],
  },
  reviewer: {
    title: 'Say who works on it from now on',
    intro: [],
    button: 'Pass it on',
    Sent: ReviewerNamed,
    todays: [],
    fields: async (db) => [
      await aWorker(db, 'workerId', 'Who works on it?', 'Choose who works on it from now on'),
    ],
  },
  withdraw: {
    title: 'They took it back',
    intro: ['Or it was recorded in error. It stays to be read, and cannot be opened again.'],
    button: 'Save',
    Sent: AccessWithdrawn,
    todays: ['on'],
    fields: async () => [
      aDay('on', 'When did they take it back?', 'Enter the day they took it back'),
      {
        kind: 'words',
        name: 'reason',
        label: 'What did they say, or why was it an error?',
        noun: 'The reason',
        missing: 'Say what they said, or why it was an error',
      },
    ],
  },
} as const satisfies Record<string, StepForm>;
export type StepName = keyof typeof stepForms;

/** What a form is filled with when it is opened. */
export const todaysDays = ({ todays }: StepForm, today: PlainDate): Record<string, string> =>
  Object.fromEntries(todays.map((name) => [name, today]));
