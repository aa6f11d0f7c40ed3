import { flag, oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** Who works with young people, and in which role when: one row for each role a worker has held. */
export const personalAdvisers = defineTable({
  id: 'PersonalAdvisers',
  recorded: true,
  columns: {
    WORKER_ID: text(20).required(),
    NAME: text(100).required(),
    TEAM: text(100),
    ROLE: oneOf(
      'personal-adviser',
      'social-worker',
      'team-manager',
      'reviewing-officer',
      'virtual-school',
      'performance-analyst',
      'board-member',
      'partner',
      'administrator',
    ).required(),
    ROLE_START: ukDate().required(),
    ROLE_END: ukDate().blankWhileOpen(),
    // 0 is a team, a duty desk or a vacancy, which is nobody's own adviser (DOMAIN 2, M20).
    NAMED: flag().required(),
  },
  key: ['WORKER_ID', 'ROLE', 'ROLE_START'],
  span: ['ROLE_START', 'ROLE_END'],
});
