import { Controller } from '@nestjs/common';
import { birthday } from '../../domain/dates/age.ts';
import { happeningRoutes } from '../facts/happening.routes.ts';
import { readers } from '../facts/staff.ts';
import { Review } from './review.entity.ts';
import { ReviewSent } from './review.dto.ts';
import { bornOnOf } from '../people/born-on.reader.ts';

/** Reviews of looked-after children's cases, and how the child took part. */
@Controller('api/v1/people/:personId/reviews')
export class ReviewsController extends happeningRoutes({
  entity: Review,
  day: 'heldOn',
  Sent: ReviewSent,
  keepers: ['reviewing-officer', 'social-worker', 'team-manager'],
  readers,
  listed: 'The reviews of a looked-after child’s case',
  recorded: 'Record that a review was held',
  example: { heldOn: '2019-01-31', participation: 'PN1' },
  // PN0 says that the child was under 4; of a child of 4 or more it is invalid (DfE rules 440 and 441).
  async faults(db, personId, { heldOn, participation }) {
    if (participation == null) return [];
    const four = birthday(await bornOnOf(db, personId), 4);
    const detail =
      heldOn < four
        ? 'participation must be PN0: the child was under 4 at the review'
        : 'participation must be one of PN1 to PN7: the child was 4 or older at the review';
    return [(participation === 'PN0') !== heldOn < four && { pointer: '#/participation', detail }];
  },
}) {}
