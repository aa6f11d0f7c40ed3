import { Column, Entity } from 'typeorm';
import type { SchoolKind } from '../../domain/codes/school-kinds.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { EducationPlanStep, SchoolExclusion as Exclusion } from '../../domain/history/history.ts';
import { FactOfPerson, SpanOfPerson } from '../facts/kept.entity.ts';

/** A personal education plan (PEP) was made or reviewed. */
@Entity('personal_education_plan')
export class PersonalEducationPlan extends FactOfPerson {
  @Column({ name: 'done_on', type: 'date' })
  doneOn!: PlainDate;

  @Column('text')
  step!: EducationPlanStep['step'];
}

/** Where a child was on roll, or that they had no school place. */
@Entity('school_place')
export class SchoolPlace extends SpanOfPerson {
  @Column('text')
  kind!: SchoolKind;

  /** The school's number in DfE's register. */
  @Column({ type: 'text', nullable: true })
  urn!: string | null;

  @Column({ type: 'text', nullable: true })
  postcode!: string | null;
}

/** Half-days at school from the beginning of the academic year to a day. */
@Entity('school_attendance')
export class SchoolAttendance extends FactOfPerson {
  @Column({ name: 'counted_to', type: 'date' })
  countedTo!: PlainDate;

  @Column({ name: 'sessions_possible', type: 'int' })
  sessionsPossible!: number;

  @Column({ name: 'sessions_authorised', type: 'int' })
  sessionsAuthorised!: number;

  @Column({ name: 'sessions_unauthorised', type: 'int' })
  sessionsUnauthorised!: number;
}

/** What is told in parts of one is kept in whole numbers of the part. */
const inParts = (parts: number) => ({
  to: (told?: number | null) => (told == null ? null : Math.round(told * parts)),
  from: (kept: number | null) => (kept === null ? null : kept / parts),
});

/** A suspension, or a permanent exclusion. */
@Entity('school_exclusion')
export class SchoolExclusion extends FactOfPerson {
  @Column({ name: 'began_on', type: 'date' })
  beganOn!: PlainDate;

  @Column('text')
  kind!: Exclusion['kind'];

  /** School days, in halves; null of a permanent exclusion. */
  @Column({ name: 'half_days', type: 'int', nullable: true, transformer: inParts(2) })
  days!: number | null;
}

/** At the end of key stage 4 in the summer of an academic year. */
@Entity('key_stage_4')
export class KeyStage4 extends FactOfPerson {
  /** The year it ended in: 2018 for 2017/18. */
  @Column({ name: 'academic_year', type: 'int' })
  academicYear!: number;

  @Column({ name: 'was_matched', type: 'boolean' })
  wasMatched!: boolean;

  /** Points, with one decimal place. */
  @Column({ name: 'attainment_8_tenths', type: 'int', nullable: true, transformer: inParts(10) })
  attainment8!: number | null;
}

/** A GCSE of an academic year. */
@Entity('exam_result')
export class ExamResult extends FactOfPerson {
  @Column({ name: 'academic_year', type: 'int' })
  academicYear!: number;

  @Column('text')
  subject!: string;

  @Column('text')
  grade!: string;
}
