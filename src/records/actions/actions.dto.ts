import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { webAddressShape, webAddressWords } from '../../domain/observation/observation.ts';
import { Day, Id, Shaped, Text } from '../../platform/http/fields.ts';

const optional = { optional: true } as const;
const noChild = 'Name no child or young person: the Board and the public read it';

export class ActionAgreed {
  @Text(`What is to be done. ${noChild}`, 'Open a second drop-in for care leavers in Dewsbury', { max: 1000 })
  text!: string;

  @Text('The board that agreed it', 'Corporate Parenting Board')
  agreedBy!: string;

  @Day('The day of its meeting', '2019-01-15')
  agreedOn!: PlainDate;

  @Text(
    'The post or team that does it; left out where workerId is sent',
    'Head of Corporate Parenting',
    optional,
  )
  post?: string | null;

  @Id(
    'The member of staff who does it, whose worklist reminds them; left out where post is sent',
    null,
    optional,
  )
  workerId?: string | null;

  @Day('The last day on which it is in time; left out where none was set', '2019-03-31', optional)
  due?: PlainDate | null;
}

export class ActionDone {
  @Day('The day it was done', '2019-01-29')
  doneOn!: PlainDate;

  @Text(`What shows that it was done. ${noChild}`, 'Open every Tuesday at the Dewsbury hub', {
    min: 5,
    max: 1000,
    ...optional,
  })
  evidence?: string | null;

  @Shaped(
    webAddressShape,
    webAddressWords,
    'Where that can be read; words, an address or both must be sent',
    'https://www.example.org/drop-in',
    optional,
  )
  evidenceUrl?: string | null;
}

const reasonAgain = { min: 10, max: 500 } as const;

export class ActionMoved {
  @Day('The day on which the new day was agreed', '2019-01-29')
  movedOn!: PlainDate;

  @Day('The last day on which it is in time from then on', '2019-06-30')
  due!: PlainDate;

  @Text(`Why. ${noChild}`, 'The building is not ready before May', reasonAgain)
  reason!: string;

  @Text('Who agreed to the new day', 'Corporate Parenting Board, 29 January 2019')
  agreedBy!: string;
}

export class ActionReopened {
  @Day('The day on which it was found not to be done', '2019-02-04')
  reopenedOn!: PlainDate;

  @Text(`Why. ${noChild}`, 'The drop-in closed again after a week', reasonAgain)
  reason!: string;
}

export class ActionGiven {
  @Day('The first day on which it is theirs', '2019-01-29')
  givenOn!: PlainDate;

  @Text(
    'The post or team that does it from then on; left out where workerId is sent',
    'Leaving care',
    optional,
  )
  post?: string | null;

  @Id('The member of staff who does it from then on; left out where post is sent', null, optional)
  workerId?: string | null;

  @Text(`Why. ${noChild}`, 'The post is vacant', { max: 500, ...optional })
  reason?: string | null;
}

export class ActionWithdrawn {
  @Day('The day on which it was found to be recorded in error', '2019-02-04')
  withdrawnOn!: PlainDate;

  @Text(`Why. ${noChild}`, 'It was recorded twice', reasonAgain)
  reason!: string;
}
