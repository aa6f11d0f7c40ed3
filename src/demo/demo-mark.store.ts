import { withClient } from '../platform/database/client.ts';

/**
 * Marks an empty database as a demonstration's, as only its owner may: from then on, and only there, the facts may be told
 * when they were recorded.
 */
export const markIfEmpty = (ownerUrl: string): Promise<unknown> =>
  withClient(ownerUrl, (client) =>
    client.query(
      'update deployment set is_demo = true where not is_demo and not exists (select from person)',
    ),
  );
