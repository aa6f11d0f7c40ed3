import { Transform } from 'class-transformer';
import { schoolKinds, type SchoolKind } from '../../domain/codes/school-kinds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { gcseGrades, subjectOf } from '../../domain/education/gcse.ts';
import type { EducationPlanStep, SchoolExclusion } from '../../domain/history/history.ts';
import { Day, Decimal, Flag, OneOf, Shaped, Text, Whole } from '../../platform/http/fields.ts';

const optional = { optional: true } as const;
const steps = ['made', 'reviewed'] as const satisfies readonly EducationPlanStep['step'][];
export const exclusionKinds = [
  'suspension',
  'permanent-exclusion',
] as const satisfies readonly SchoolExclusion['kind'][];

export class EducationPlanSent {
  @Day('The day it was made or reviewed', '2019-01-24')
  doneOn!: PlainDate;

  @OneOf(steps, 'Whether it was made or reviewed', 'reviewed')
  step!: EducationPlanStep['step'];
}

export class SchoolPlaceSent {
  @OneOf(schoolKinds, 'What kind of school it is; none says that they have no school place', 'mainstream')
  kind!: SchoolKind;

  @Day('The first day on roll, or without a place', '2018-09-03')
  start!: PlainDate;

  @Day('The first day no longer on roll; left out while they are', '2019-02-04', optional)
  end?: PlainDate | null;

  @Shaped(/^\d{6}$/, 'six digits', "The school's number (URN) in DfE's register", '123456', optional)
  urn?: string | null;

  @Text('Where the school is', 'HD1 1AA', { max: 10, ...optional })
  postcode?: string | null;
}

export class SchoolPlaceEnded {
  @Day('The first day no longer on roll, or no longer without a place', '2019-02-04')
  end!: PlainDate;
}

export class AttendanceSent {
  @Day('The last day counted: all half-days of the academic year up to it', '2018-12-21')
  countedTo!: PlainDate;

  @Whole('Half-days on which they should have been at school, at all schools together', 140, [1, 500])
  sessionsPossible!: number;

  @Whole('Of them, those missed with leave', 6, [0, 500])
  sessionsAuthorised!: number;

  @Whole('Of them, those missed without leave', 2, [0, 500])
  sessionsUnauthorised!: number;
}

export class ExclusionSent {
  @Day('The first day of it', '2019-01-14')
  beganOn!: PlainDate;

  @OneOf(exclusionKinds, 'Whether for some days or for good', 'suspension')
  kind!: SchoolExclusion['kind'];

  @Decimal(
    'Of a suspension, how many school days, in halves; left out of a permanent exclusion',
    1.5,
    [0.5, 45],
    optional,
  )
  days?: number | null;
}

const yearField = () =>
  Whole('The academic year, by the year it ended in: 2018 for 2017/18', 2018, [2000, 2099]);

export class KeyStage4Sent {
  @yearField()
  academicYear!: number;

  @Flag('Whether they were found among the pupils whose results are published', true)
  wasMatched!: boolean;

  @Decimal(
    'Attainment 8 in points, with one decimal place; left out while it is not known',
    21.5,
    [0, 90],
    optional,
  )
  attainment8?: number | null;
}

export class ExamResultSent {
  @yearField()
  academicYear!: number;

  @Transform(({ value }) => (typeof value === 'string' ? (subjectOf(value) ?? value) : value))
  @Text('The subject, kept in lower case', 'english language', { max: 60 })
  subject!: string;

  @OneOf(gcseGrades, '9 to 1, U, X for no result; of combined science both grades', '5')
  grade!: string;
}
