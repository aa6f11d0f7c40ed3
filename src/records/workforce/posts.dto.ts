import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { postRoles, type PostRole } from '../../domain/workforce/caseload.ts';
import { postEnds, type PostEnd } from '../../domain/workforce/post-ends.ts';
import { Day, Decimal, Flag, Id, OneOf, Text } from '../../platform/http/fields.ts';

export class PostSent {
  @Text('The council’s own reference of the post (POST_ID)', 'P031', { max: 20 })
  postRef!: string;

  @Id('Who holds it; left out of a vacancy', '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a', { optional: true })
  workerId?: string | null;

  @OneOf(postRoles, 'What it is employed as', 'social-worker')
  role!: PostRole;

  @Decimal('Of full time, to two decimals', 0.6, [0.01, 1.5])
  fte!: number;

  @Flag('Engaged through an agency; false unless said', false, { optional: true })
  isAgency?: boolean | null;

  @Flag('Agency in place of somebody who is not there yet; false unless said', false, { optional: true })
  coversVacancy?: boolean | null;

  @Day('The first day in it', '2019-02-04')
  start!: PlainDate;
}

export class PostEnded {
  @Day('The first day out of it; may lie ahead', '2019-09-02')
  end!: PlainDate;

  @OneOf(Object.keys(postEnds), 'Why; left out while nobody has said', 'resigned', { optional: true })
  endedBecause?: PostEnd | null;
}

export const postExample = {
  id: '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f',
  postRef: 'P031',
  workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  role: 'social-worker',
  fte: 0.6,
  isAgency: false,
  coversVacancy: false,
  start: '2019-02-04',
  end: null,
  endedBecause: null,
  recordedAt: '2019-02-04T08:45:00.000Z',
  recordedBy: '1d0c9b8a-7f6e-4c5d-9a4b-3e2f1d0c9b8a',
  sourceImport: null,
  version: '48211',
};
