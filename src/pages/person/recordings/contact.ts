import { ContactsController } from '../../../records/care-leavers/contacts.controller.ts';
import { ContactSent } from '../../../records/care-leavers/contacts.dto.ts';
import { aChoice, aDay, yesOrNo } from './fields.ts';
import { happening } from './kinds.ts';
import type { Recording } from './recording.ts';

export const contact = {
  contacts: {
    ...happening(
      ContactsController,
      ContactSent,
      { group: 'contact', whom: 'everybody', title: 'Record contact', done: 'Contact recorded' },
      [
        aDay('happenedOn', 'When was it?', 'Enter the day it happened'),
        aChoice(
          'kind',
          'How?',
          'How it was',
          [
            { value: 'visit', text: 'Visit', hint: 'To where they live' },
            { value: 'meeting', text: 'Meeting elsewhere' },
            { value: 'call', text: 'Call' },
            { value: 'message', text: 'Message' },
          ],
          { missing: 'Choose how it was: a visit, a meeting, a call or a message' },
        ),
        {
          ...yesOrNo('succeeded', 'Were they seen or reached?', 'Whether they were reached', {
            hint: 'What was only tried does not count as contact, and is kept.',
            missing: 'Choose whether they were seen or reached',
          }),
          options: [
            { value: 'true', text: 'Yes, seen or reached' },
            { value: 'false', text: 'No, only tried' },
          ],
        },
      ],
    ),
    initial: (today) => ({ happenedOn: today, kind: 'visit' }),
  },
} satisfies Record<string, Recording>;
