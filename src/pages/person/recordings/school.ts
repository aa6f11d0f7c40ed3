import { schoolKinds } from '../../../domain/codes/school-kinds.ts';
import { academicYearInWords, academicYearOn } from '../../../domain/dates/academic-year.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import { gcseGrades, subjectsTold } from '../../../domain/education/gcse.ts';
import { AttendanceController } from '../../../records/education/attendance.controller.ts';
import { EducationPlansController } from '../../../records/education/education-plans.controller.ts';
import {
  AttendanceSent,
  EducationPlanSent,
  ExamResultSent,
  ExclusionSent,
  exclusionKinds,
  KeyStage4Sent,
  SchoolPlaceSent,
} from '../../../records/education/education.dto.ts';
import { ExclusionsController } from '../../../records/education/exclusions.controller.ts';
import {
  ExamResultsController,
  KeyStage4Controller,
} from '../../../records/education/results.controllers.ts';
import { SchoolPlacesController } from '../../../records/education/school-places.controller.ts';
import { aChoice, aDay, aList, aNumber, aText, inWords, yesOrNo } from './fields.ts';
import { happening } from './kinds.ts';
import type { Recording } from './recording.ts';

const school = { group: 'school', whom: 'in care' } as const;
const kindInWords = (kind: string): string =>
  kind === 'none' ? 'No school place' : inWords([kind])[0]!.text;

/** The present academic year and the five before it. */
const academicYear = (today: PlainDate) =>
  aList(
    'academicYear',
    'Which academic year?',
    'The academic year',
    Array.from({ length: 6 }, (_, ago) => academicYearOn(today) - ago).map((year) => ({
      value: String(year),
      text: academicYearInWords(year),
    })),
    { isNumber: true },
  );

const schoolPlaces: Recording<SchoolPlacesController> = {
  ...school,
  title: 'Record a school place, or that there is none',
  done: 'School place recorded',
  by: SchoolPlacesController,
  operation: 'record',
  Sent: SchoolPlaceSent,
  fields: () => [
    aList(
      'kind',
      'What kind of school is it?',
      'What kind of school it is',
      schoolKinds.map((value) => ({ value, text: kindInWords(value) })),
    ),
    aDay('start', 'Since when?', 'Enter the first day'),
    aDay('end', 'Until when? (optional)', 'Enter the first day no longer on roll', {
      hint: 'The first day no longer on roll. Leave it empty while they are.',
      noun: 'The day it ended',
    }),
    aText('urn', 'The school’s number, URN (optional)', 'The number', { hint: 'Six digits' }),
    aText('postcode', 'The school’s postcode (optional)', 'The postcode'),
  ],
  async standing(api, db, { who, personId }) {
    const { version, items } = await api.list(db, who, personId, null);
    const open = items.find(({ end }) => end === null);
    return { version, now: open ? kindInWords(open.kind) : null };
  },
  wordsOf: kindInWords,
  record: (api, db, { who, personId, version }, sent) => api.record(db, who, personId, version, sent),
};

export const atSchool = {
  'school-places': schoolPlaces,
  'education-plans': happening(
    EducationPlansController,
    EducationPlanSent,
    { ...school, title: 'Record a personal education plan', done: 'Personal education plan recorded' },
    [
      aDay('doneOn', 'When was it made or reviewed?', 'Enter the day'),
      aChoice('step', 'What was done?', 'What was done', inWords(['made', 'reviewed'])),
    ],
  ),
  attendance: happening(
    AttendanceController,
    AttendanceSent,
    { ...school, title: 'Record attendance', done: 'Attendance recorded' },
    [
      aDay('countedTo', 'Up to which day?', 'Enter the last day counted', {
        hint: 'All half-days from 1 September to this day are counted, at all schools together.',
      }),
      aNumber('sessionsPossible', 'How many half-days were there?', 'The number of half-days'),
      aNumber('sessionsAuthorised', 'How many were missed with leave?', 'The number missed with leave'),
      aNumber('sessionsUnauthorised', 'How many without?', 'The number missed without leave'),
    ],
  ),
  exclusions: happening(
    ExclusionsController,
    ExclusionSent,
    { ...school, title: 'Record a suspension or exclusion', done: 'Suspension or exclusion recorded' },
    [
      aChoice('kind', 'Which?', 'Whether for some days or for good', inWords(exclusionKinds)),
      aDay('beganOn', 'When did it begin?', 'Enter the first day'),
      aNumber('days', 'How many school days?', 'The number of days', {
        hint: 'Of a suspension, in whole and half days: 1.5',
      }),
    ],
  ),
  'key-stage-4': happening(
    KeyStage4Controller,
    KeyStage4Sent,
    { ...school, title: 'Record the end of key stage 4', done: 'End of key stage 4 recorded' },
    (today) => [
      academicYear(today),
      yesOrNo('wasMatched', 'Were they matched to a pupil in the results?', 'Whether they were matched'),
      aNumber('attainment8', 'Attainment 8 (optional)', 'Attainment 8', {
        hint: 'In points, with one decimal place: 21.5',
      }),
    ],
  ),
  'exam-results': happening(
    ExamResultsController,
    ExamResultSent,
    { ...school, title: 'Record a GCSE', done: 'GCSE recorded' },
    (today) => [
      academicYear(today),
      aText('subject', 'Which subject?', 'The subject', {
        hint: `English and maths by their whole names: ${subjectsTold.join(', ')}`,
      }),
      aList(
        'grade',
        'Which grade?',
        'The grade',
        gcseGrades.map((grade) => ({ value: grade, text: grade })),
        { hint: 'X is no result; two grades are of combined science.' },
      ),
    ],
  ),
} satisfies Record<string, Recording>;
