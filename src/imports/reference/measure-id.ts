import { Column } from '../ssda903/column.ts';

/** The id of a measure, as text: says nothing of whether there is one. */
export const measureId = (): Column<string> =>
  Column.of<string>((cell) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell)
      ? cell
      : {
          code: 'not-a-measure',
          message:
            'Write the id of a measure, like three-or-more-placements. GET /api/v1/measures lists them.',
        },
  );
