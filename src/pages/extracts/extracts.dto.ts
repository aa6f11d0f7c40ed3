import { OneOf } from '../../platform/http/fields.ts';
import { doneWords, type Done } from './steps-in-words.ts';

/** What was just done, and whether the page of what is being published asks for itself again. */
export class MonthAsked {
  @OneOf(Object.keys(doneWords), 'What was just done', 'submit', { optional: true })
  done?: Done;

  @OneOf(['off'], 'Left out, it does', 'off', { optional: true })
  refresh?: 'off';
}
