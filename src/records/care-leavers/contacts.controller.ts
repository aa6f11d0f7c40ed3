import { Controller } from '@nestjs/common';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { keepers, readers } from '../facts/staff.ts';
import { Contact } from './contact.entity.ts';
import { ContactSent } from './contacts.dto.ts';

/** Contact with children in care and care leavers: a social worker's visits to a child are contacts of the kind `visit`. */
@Controller('api/v1/people/:personId/contacts')
export class ContactsController extends happeningRoutes({
  entity: Contact,
  day: 'happenedOn',
  Sent: ContactSent,
  keepers,
  readers,
  listed: 'Visits, meetings, calls and messages, and which of them reached the person',
  recorded: 'Record that you saw or reached them, or tried to',
  example: {
    happenedOn: '2019-02-04',
    kind: 'visit',
    succeeded: true,
    workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  },
  beside: ({ workerId }) => ({ workerId }),
}) {}
