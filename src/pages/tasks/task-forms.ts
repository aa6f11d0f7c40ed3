import { TaskClosed, TaskDone } from '../../records/tasks/task.dto.ts';
import { aDay } from '../layout/fields.ts';
import type { Field } from '../layout/form.ts';

/** What may be said of a task by a form, and which of its days is today's unless said. */
export interface TaskForm {
  readonly title: string;
  readonly Sent: new () => object;
  readonly todays: string;
  readonly fields: readonly Field[];
}

export const taskForms = {
  done: {
    title: 'Say that it is done',
    Sent: TaskDone,
    todays: 'doneOn',
    fields: [aDay('doneOn', 'When was it done?', 'Enter the day it was done')],
  },
  close: {
    title: 'Close it, or hand it over',
    Sent: TaskClosed,
    todays: 'closedOn',
    fields: [
      {
        kind: 'words',
        name: 'because',
        label: 'Why will it not be done here?',
        hint: 'At least 10 characters.',
        noun: 'The reason',
        missing: 'Say why it will not be done here',
      },
      {
        kind: 'text',
        name: 'handedTo',
        label: 'Which service does it instead? (optional)',
        hint: 'A service, not a person. For example, Kirklees Homes',
        noun: 'The service',
        missing: 'Enter the service',
      },
      aDay('closedOn', 'When was it closed?', 'Enter the day it was closed'),
    ],
  },
} as const satisfies Record<string, TaskForm>;
export type TaskStep = keyof typeof taskForms;
