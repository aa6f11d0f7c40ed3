import { ApiSchema } from '@nestjs/swagger';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, OneOf } from '../../platform/http/fields.ts';

export class SupportRequestSent {
  @OneOf(
    ['asked', 'programme'],
    'Whether they asked for support (Children and Social Work Act 2017, s. 3) or are in a programme of education or training (Children Act 1989, s. 23CA)',
    'asked',
  )
  kind!: 'asked' | 'programme';

  @Day('The day they asked, or the programme began', '2019-01-03')
  start!: PlainDate;
}

export class LivingAtHomeSent {
  @Day('The first day they lived with a parent or someone with parental responsibility', '2019-01-03')
  start!: PlainDate;

  @Day('The first day they no longer did; left out while they do', '2019-02-01', { optional: true })
  end?: PlainDate | null;
}

export class DetentionSent {
  @Day('The first day in custody or in hospital', '2019-01-03')
  start!: PlainDate;

  @Day('The first day out again; left out while it goes on', '2019-02-01', { optional: true })
  end?: PlainDate | null;
}

@ApiSchema({ name: 'EntitlingSpanEnded' })
export class SpanEnded {
  @Day('The first day it was no longer so', '2019-02-01')
  end!: PlainDate;
}
