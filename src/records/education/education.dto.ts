import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { EducationPlanStep } from '../../domain/history/history.ts';
import { Day, OneOf } from '../../platform/http/fields.ts';

const steps = ['made', 'reviewed'] as const satisfies readonly EducationPlanStep['step'][];

export class EducationPlanSent {
  @Day('The day it was made or reviewed', '2019-01-24')
  doneOn!: PlainDate;

  @OneOf(steps, 'Whether it was made or reviewed', 'reviewed')
  step!: EducationPlanStep['step'];
}
