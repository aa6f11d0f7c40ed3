import { postRoles } from '../../domain/workforce/caseload.ts';
import { postEnds, type PostEnd } from '../../domain/workforce/post-ends.ts';
import { flag, oneOf, text, ukDate } from '../ssda903/cells.ts';
import { Column } from '../ssda903/column.ts';
import { defineTable } from '../ssda903/table.ts';

/** A part of a full-time equivalent, written 1, 0.6 or 0.65; in hundredths. */
const fte = (): Column<number> =>
  Column.of<number>((cell) => {
    const [, whole, part = ''] = /^([01])(?:\.(\d{1,2}))?$/.exec(cell) ?? [];
    const hundredths = whole === undefined ? 0 : Number(whole) * 100 + Number(part.padEnd(2, '0'));
    return hundredths > 0 && hundredths <= 150
      ? hundredths
      : {
          code: 'not-an-fte',
          message: 'Write the part of a full-time post, above 0 and up to 1.5, like 0.6.',
        };
  });

/** Who held which post from when until when, and why they left it: one row for each holder, and for each vacancy. */
export const posts = defineTable({
  id: 'Posts',
  recorded: true,
  columns: {
    POST_ID: text(20).required(),
    // Blank of a vacancy, so what cannot be read is not taken as blank.
    WORKER_ID: text(20).blankWhileOpen(),
    POST_ROLE: oneOf(...postRoles).required(),
    FTE: fte().required(),
    AGENCY: flag().required(),
    COVERS_VACANCY: flag().required(),
    POST_START: ukDate().required(),
    POST_END: ukDate().blankWhileOpen(),
    ENDED_BECAUSE: oneOf(...(Object.keys(postEnds) as PostEnd[])),
  },
  key: ['POST_ID', 'POST_START'],
  span: ['POST_START', 'POST_END'],

  check({ row, refusal }) {
    const isVacancy = row.WORKER_ID === null;
    if (isVacancy && row.AGENCY)
      refusal('AGENCY', 'nobody-from-agency', 'A vacancy has no holder. Write WORKER_ID, or 0 into AGENCY.');
    if (row.COVERS_VACANCY && !row.AGENCY)
      refusal(
        'COVERS_VACANCY',
        'covers-and-not-agency',
        'Only agency covers a vacancy; whoever is employed in it fills it. Write 0, or 1 into AGENCY.',
      );
    if (row.ENDED_BECAUSE === null) return;
    if (row.POST_END === null)
      refusal(
        'ENDED_BECAUSE',
        'reason-without-end',
        'Nothing has ended. Write POST_END, or no ENDED_BECAUSE.',
      );
    const ends = postEnds[row.ENDED_BECAUSE];
    if ((ends === 'vacancy') !== isVacancy || (ends === 'agency' && !row.AGENCY))
      refusal(
        'ENDED_BECAUSE',
        'not-its-reason',
        '"vacancy filled" and "post deleted" end a row without WORKER_ID, "agency assignment ended" one of agency, the others one of a worker.',
      );
  },
});
