import { integer, oneOf, text, ukDate } from '../ssda903/cells.ts';
import { defineTable } from '../ssda903/table.ts';

/** How often the council has promised to be in contact, beyond the law: each rule by age, from a day until a day. */
export const contactPromises = defineTable({
  id: 'ContactPromises',
  recorded: true,
  columns: {
    RULE: text(100).required(),
    COHORT: oneOf('children in care', 'care leavers').required(),
    AGE_FROM: integer(0, 24).required(),
    // The first birthday on which it no longer holds, as an end is.
    AGE_TO: integer(1, 25).required(),
    KIND: oneOf('contact', 'visit', 'new address').required(),
    EVERY_DAYS: integer(1, 366),
    WITHIN_WORKING_DAYS: integer(1, 60),
    SINCE: ukDate().required(),
    UNTIL: ukDate().blankWhileOpen(),
    SOURCE: text(200).required(),
  },
  key: ['RULE', 'AGE_FROM', 'SINCE'],
  span: ['SINCE', 'UNTIL'],

  check({ row, refusal }) {
    if (row.AGE_TO <= row.AGE_FROM)
      refusal(
        'AGE_TO',
        'ages-out-of-order',
        'Write the first age at which it no longer holds, above AGE_FROM.',
      );
    const [asked, other] =
      row.KIND === 'new address'
        ? (['WITHIN_WORKING_DAYS', 'EVERY_DAYS'] as const)
        : (['EVERY_DAYS', 'WITHIN_WORKING_DAYS'] as const);
    if (row[asked] === null || row[other] !== null)
      refusal(
        asked,
        'not-its-clock',
        `The kind "${row.KIND}" has ${asked} and no ${other}. Fill in the one only.`,
      );
  },
});
