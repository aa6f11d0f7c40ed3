import type { EntityManager } from 'typeorm';
import type { History, RecordedView, RequestMade } from '../../domain/history/history.ts';
import { happeningsOf } from '../history/facts.reader.ts';

/** When these people's views were recorded, and what they asked for. */
export async function voiceOf(
  db: EntityManager,
  ids: readonly string[],
): Promise<(personId: string) => Pick<History, 'views' | 'requests'>> {
  const [views, requests] = await Promise.all([
    happeningsOf<RecordedView>(db, ids, 'recorded_view', 'recorded_on', 'recorded_on as "recordedOn", how'),
    happeningsOf<RequestMade>(
      db,
      ids,
      'request',
      'asked_on, kind',
      `kind, asked_on as "askedOn", answered_on as "answeredOn", answer, withdrawn_on as "withdrawnOn",
       passed_on_because is not null as "isHandedOver"`,
    ),
  ]);
  return (id) => ({ views: views(id), requests: requests(id) });
}
