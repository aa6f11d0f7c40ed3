import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Contact } from '../../domain/history/history.ts';
import { Day, Flag, OneOf } from '../../platform/http/fields.ts';

const kinds = ['visit', 'meeting', 'call', 'message'] as const satisfies readonly Contact['kind'][];

export class ContactSent {
  @Day('The day it happened', '2019-02-04')
  happenedOn!: PlainDate;

  @OneOf(kinds, 'How: a visit to where they live, a meeting elsewhere, a call or a message', 'visit')
  kind!: Contact['kind'];

  @Flag('Whether they were seen or reached; false of an attempt', true)
  succeeded!: boolean;
}
