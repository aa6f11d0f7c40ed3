import type { EntityManager } from 'typeorm';
import { requestKinds } from '../../domain/codes/request-kinds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import {
  RequestAnswered,
  RequestPassedOn,
  RequestSent,
  RequestWithdrawn,
} from '../../records/voice/voice.dto.ts';
import { aDay, aWorker } from '../layout/fields.ts';
import type { Field } from '../layout/form.ts';
import { codeInWords } from '../layout/in-words.ts';

/** Something that is said of a request by a form. */
export interface RequestForm {
  readonly title: string;
  readonly Sent: new () => object;
  fields(db: EntityManager): Promise<readonly Field[]>;
  initial(today: PlainDate): Readonly<Record<string, string>>;
}

export const asking: RequestForm = {
  title: 'They asked for something',
  Sent: RequestSent,
  initial: (today) => ({ askedOn: today }),
  fields: async (db) => [
    {
      kind: 'list',
      name: 'kind',
      label: 'What did they ask for?',
      noun: 'What they asked for',
      missing: 'Choose what they asked for',
      options: requestKinds.map((kind) => ({ value: kind, text: codeInWords(kind) })),
    },
    aDay('askedOn', 'When did they ask?', 'Enter the day they asked'),
    {
      ...(await aWorker(db, 'workerId', 'Who has it now? (optional)', 'Choose who has it')),
      hint: 'You, unless you choose somebody.',
    },
  ],
};

export const requestForms = {
  'pass-on': {
    title: 'Pass the request on',
    Sent: RequestPassedOn,
    initial: (today) => ({ on: today }),
    fields: async (db) => [
      await aWorker(db, 'workerId', 'Who has it from now on?', 'Choose who has it from now on'),
      aDay('on', 'When did they get it?', 'Enter the day they got it'),
      {
        kind: 'words',
        name: 'because',
        label: 'Why? (optional before they are 25)',
        hint: 'At least 10 characters. From the 25th birthday on it must be said.',
        noun: 'The reason',
        missing: 'Say why it is passed on: they have turned 25',
      },
    ],
  },
  answer: {
    title: 'Record the answer',
    Sent: RequestAnswered,
    initial: (today) => ({ answeredOn: today }),
    fields: async () => [
      {
        kind: 'choice',
        name: 'answer',
        label: 'What were they told?',
        noun: 'What they were told',
        missing: 'Choose what they were told',
        options: [
          { value: 'yes', text: 'Yes' },
          { value: 'partly', text: 'Partly' },
          { value: 'no', text: 'No' },
        ],
      },
      aDay('answeredOn', 'When were they told?', 'Enter the day they were told'),
    ],
  },
  withdraw: {
    title: 'They took it back',
    Sent: RequestWithdrawn,
    initial: (today) => ({ withdrawnOn: today }),
    fields: async () => [
      aDay('withdrawnOn', 'When did they take it back?', 'Enter the day they took it back'),
    ],
  },
} as const satisfies Record<string, RequestForm>;
export type RequestStep = keyof typeof requestForms;
