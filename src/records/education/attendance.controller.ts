import { Controller } from '@nestjs/common';
import { academicYearInWords, academicYearOn } from '../../domain/dates/academic-year.ts';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { lockPerson, PersonFacts } from '../facts/person-facts.store.ts';
import { readers } from '../facts/staff.ts';
import { AttendanceSent } from './education.dto.ts';
import { SchoolAttendance } from './education.entities.ts';
import { schoolKeepers } from './school-keepers.ts';

const counts = new PersonFacts(SchoolAttendance, 'countedTo');
const cells = ['sessionsPossible', 'sessionsAuthorised', 'sessionsUnauthorised'] as const;

/** Attendance: half-days of the academic year, counted up to a day. */
@Controller('api/v1/people/:personId/attendance')
export class AttendanceController extends happeningRoutes({
  entity: SchoolAttendance,
  day: 'countedTo',
  Sent: AttendanceSent,
  keepers: schoolKeepers,
  readers,
  listed:
    'Half-days at school: how many there were, and how many were missed, by the day up to which they were counted',
  recorded: 'Record how many half-days of the academic year were possible and missed, up to a day',
  example: { countedTo: '2018-12-21', sessionsPossible: 140, sessionsAuthorised: 6, sessionsUnauthorised: 2 },
  async faults(db, personId, sent) {
    const missed = sent.sessionsAuthorised + sent.sessionsUnauthorised;
    const year = academicYearOn(sent.countedTo);
    await lockPerson(db, personId);
    const { items } = await counts.of(db, personId);
    const others = items.filter(({ countedTo }) => academicYearOn(countedTo) === year);
    const before = others.findLast(({ countedTo }) => countedTo < sent.countedTo);
    const after = others.find(({ countedTo }) => countedTo > sent.countedTo);
    return [
      missed > sent.sessionsPossible && {
        pointer: '#/sessionsPossible',
        detail: `sessionsPossible must be ${missed}, as many as were missed, or more`,
      },
      // A year is counted on, at all schools together, so a later count never falls short of an earlier one.
      ...cells.flatMap((cell) => [
        before !== undefined &&
          sent[cell] < before[cell] && {
            pointer: `#/${cell}`,
            detail: `${cell} must be ${before[cell]}, as counted to ${before.countedTo}, or more: it is of all of ${academicYearInWords(year)}`,
          },
        after !== undefined &&
          sent[cell] > after[cell] && {
            pointer: `#/${cell}`,
            detail: `${cell} must be ${after[cell]}, as counted to ${after.countedTo}, or less`,
          },
      ]),
    ];
  },
}) {}
