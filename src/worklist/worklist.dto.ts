import { OneOf } from '../platform/http/fields.ts';

export class WorklistAsked {
  @OneOf(['me', 'team'], 'Whose list: your own, or, for a team manager, your team’s', 'me', {
    optional: true,
  })
  worker: 'me' | 'team' = 'me';
}
