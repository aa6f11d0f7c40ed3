import { adoptedOn } from '../../domain/care/adopted-on.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { defineDuty, type Context } from '../duty.ts';
import { watched } from '../risk-source.ts';

export default defineDuty({
  id: 'seal-earlier-record',
  title: 'The record from before an adoption is sealed',
  rank: 'promise',
  source: watched('the record from before an adoption is sealed on the day of the order'),
  roles: ['social-worker', 'team-manager'],
  record: 'seal',
  judge: (history, day, context) => sealEarlierRecord(history, day, context),
});

function sealEarlierRecord({ periodsOfCare }: History, day: PlainDate, { isSealed }: Context) {
  const order = isSealed ? null : adoptedOn(periodsOfCare, day);
  return (
    order && { what: 'Seal the record', due: order, because: `adopted on ${order}: seal the earlier record` }
  );
}
