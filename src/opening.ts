import { DataSource } from 'typeorm';
import { migrations } from '../migrations/all.ts';
import type { PlainDate } from './domain/dates/plain-date.ts';
import type { Observed } from './domain/observation/observation.ts';
import { readCatalogue } from './measures/catalogue.ts';
import { asObserved, indicatorsOf } from './plans/indicators/indicators.ts';
import type { Plan } from './plans/plan.ts';
import { planFolders } from './plans/plans.module.ts';
import { readPlans } from './plans/read-plans.ts';
import { decidesSightAsWeDo } from './platform/access/sight.store.ts';
import type { Config } from './platform/config/config.ts';
import { assertSafe } from './platform/database/assert-safe.ts';
import { dataSourceOptions, jobTimeouts } from './platform/database/data-source.ts';
import { openDatabases, ownerOf, type Databases } from './platform/database/databases.ts';
import { migrate } from './platform/database/migrate.ts';
import type { Logger } from './platform/logging/logger.ts';
import { JobQueue } from './platform/queue/job-queue.ts';
import { policies } from './policies.ts';
import { queues } from './queues.ts';
import type { Counting } from './snapshots/judge-page.service.ts';
import type { Nights } from './snapshots/tick.service.ts';

/** What every command but `migrate` works with. */
export interface House {
  readonly config: Config;
  readonly databases: Databases;
  /** The jobs' own connections: they see everyone. */
  readonly database: DataSource;
  readonly counting: Counting;
  /** Read before anything is opened: one that is read in half misleads. */
  readonly plans: readonly Plan[];
  /** Whatever may be observed and is not counted: measures, and the indicators of the council's own plans. */
  readonly observed: readonly Observed[];
  readonly nights: Nights;
  openQueue(): Promise<JobQueue>;
  /** Closes in order: queues, connections, and the embedded PostgreSQL last. */
  close(): Promise<void>;
}

/**
 * Opens the databases (the embedded one is migrated by whoever opens it), checks that their roles are safe, and reads
 * the catalogue and the plans. Throws an Error in plain words when any of it is not right.
 */
export async function openHouse(config: Config, logger: Logger): Promise<House> {
  const plans = await readPlans(planFolders(config));
  const databases = await openDatabases(config);
  const closing: (() => Promise<unknown>)[] = [() => databases.stop()];
  const close = async () => {
    while (closing.length) await closing.pop()!();
  };
  try {
    if (databases.embedded) await migrate(ownerOf(databases), migrations, queues, policies);
    await assertSafe(databases.app, 'app');
    await assertSafe(databases.worker, 'worker');
    const options = { applicationName: 'pledgekeeper jobs', poolSize: 5, timeouts: jobTimeouts, migrations };
    const database = await new DataSource(dataSourceOptions(databases.worker, options)).initialize();
    closing.push(() => database.destroy());
    if ((await database.showMigrations()) || !(await decidesSightAsWeDo(database.manager)))
      throw new Error('The database is older than this program. Run: pledgekeeper migrate');
    const catalogue = await readCatalogue();
    const indicators = indicatorsOf(plans, config.LOCAL_AUTHORITY, catalogue);
    return {
      config,
      databases,
      database,
      plans,
      observed: [...catalogue.observed, ...indicators.map(asObserved)],
      counting: {
        database,
        catalogue,
        authority: config.LOCAL_AUTHORITY,
        leaseSeconds: 60,
      },
      nights: {
        goLive: (config.GO_LIVE as PlainDate | undefined) ?? null,
        openMonths: config.OPEN_MONTHS,
        lookAgainSeconds: 30,
      },
      async openQueue() {
        const queue = await JobQueue.open({
          postgres: databases.worker,
          redis: config.REDIS_URL,
          onFault: (message) => logger.warn(message, 'queue'),
        });
        closing.push(() => queue.close());
        return queue;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
