import { Transform, Type } from 'class-transformer';
import { Flag, OneOf, Shaped, Text, Whole } from '../../platform/http/fields.ts';
import { takes, type Take } from '../import-files.service.ts';

/** The fields beside the files. */
export class ImportFields {
  // What a form sends of a field left blank.
  @Transform(({ value }) => (/^\d{4}$/.test(value) ? Number(value) : value === '' ? undefined : value))
  @Whole('The year of the 31 March the return is for; without it, the episodes tell', 2018, [1990, 2099], {
    optional: true,
  })
  year?: number;

  @Transform(({ value }) => ({ true: true, false: false })[String(value)] ?? value)
  @Flag('Read and compare, and record nothing', false, { optional: true })
  dry_run?: boolean;

  @OneOf(takes, 'Whether good rows are recorded while bad ones wait', 'all good rows', { optional: true })
  take?: Take;
}

export class Undo {
  @Text('Why the import is to be as if it had not been', 'The files were those of the year before.', {
    min: 10,
    max: 500,
  })
  reason!: string;
}

/** Which page of rows, which are numbered. */
export class RowsAsked {
  @Type(() => Number)
  @Whole('How many at most', 50, [1, 200], { optional: true })
  limit: number = 50;

  @Shaped(/^\d{1,18}$/, 'the number of a row', 'Those after the one with this number', '1', {
    optional: true,
  })
  after?: string;
}

export const uploadSchema = {
  type: 'object',
  required: ['files'],
  properties: {
    files: {
      type: 'array',
      items: { type: 'string', format: 'binary' },
      description: 'CSV files, also .csv.gz',
    },
    year: { type: 'integer', example: 2018, description: 'The year of the 31 March the return is for' },
    dry_run: { type: 'boolean', example: true, description: 'Read and compare, and record nothing' },
    take: { type: 'string', enum: [...takes], example: 'all good rows' },
  },
};

export const importExample = {
  id: '5c1e8a7e-3b0f-4f0e-9a55-1a0c0cf1d2b4',
  kind: 'import',
  number: 17,
  state: 'done',
  isDryRun: false,
  take: 'all good rows',
  year: 2018,
  of: null,
  reason: null,
  undoneBy: null,
  askedAt: '2019-02-04T08:45:00.000000Z',
  askedBy: '9d3d9d5e-60a4-4f0a-b0d1-1f6f0a3c7c11',
  askedByName: 'Asha Greenwood',
  endedAt: '2019-02-04T08:45:09.120000Z',
  rows: { found: 2104, read: 2104 },
  problem: null,
  standing: [],
  hiddenStanding: 0,
  files: [{ name: 'Episodes.csv', table: 'Episodes', read: 2104, recorded: 2101, held: 0, refused: 3 }],
  changes: { placement: { new: 40, changed: 3, takenAway: 1, unchanged: 2060 } },
};

export const importQueuedExample = {
  id: importExample.id,
  state: 'queued',
  location: `/api/v1/imports/${importExample.id}`,
};

const person = { childId: 'C204118', personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21' };

export const findingExample = {
  id: '4101',
  table: 'Episodes',
  file: 'Episodes.csv',
  line: 212,
  column: 'DEC',
  value: '14/03/2018',
  ...person,
  code: '501',
  message:
    'The episode from 12/01/2018 to 14/03/2018 overlaps another. Send the DECOM and DEC of both so that one ends before the next begins. Both are recorded as disputed.',
};

export const waitingRowExample = {
  id: '311',
  table: 'Episodes',
  line: 40,
  ...person,
  verdict: 'refused',
  cells: { CHILD: 'C204118', DECOM: '2018-03-01', RNE: 'P', LS: 'C1', CIN: 'N1', PLACE: 'U6' },
};

export const differenceExample = {
  id: '77',
  table: 'placement',
  ...person,
  on: '2018-01-12',
  change: 'changed',
  fields: { end: { from: null, to: '2018-03-14' }, postcode: 'changed' },
};
