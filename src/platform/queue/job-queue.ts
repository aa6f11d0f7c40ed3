import { createPostgresBackend, Queue, withBackend, Worker, type ConnectionOptions } from 'bullmq';
import { jobTimeouts } from '../database/data-source.ts';
import { checkedPayload, type JobKind } from './job.ts';
import { refuseUnsafeRedis } from './redis-safety.ts';

/** Does one job and tells in one line what was done. */
export type Processor<Payload extends object> = (payload: Payload) => Promise<string>;

export interface QueueHome {
  /** Where jobs wait when there is no Redis: the jobs' own PostgreSQL. */
  readonly postgres: string;
  readonly redis?: string;
  /** Told of faults that a later tick mends. */
  onFault?(message: string): void;
}

/**
 * The bell: wakes workers and carries ids. It may lose or repeat anything, for what must be done stands in the ledger.
 * The same on PostgreSQL and on Redis.
 */
export class JobQueue {
  private readonly queues = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly make: { Queue: typeof Queue; Worker: typeof Worker };
  private readonly connection: ConnectionOptions;

  private constructor(private readonly home: QueueHome) {
    // One shape for both homes: BullMQ types the connection of PostgreSQL apart from that of Redis.
    this.make = home.redis
      ? { Queue, Worker }
      : (withBackend(createPostgresBackend) as unknown as { Queue: typeof Queue; Worker: typeof Worker });
    this.connection = (home.redis
      ? { url: home.redis, maxRetriesPerRequest: null }
      : {
          connectionString: home.postgres,
          max: 3,
          connectionTimeoutMillis: jobTimeouts.connect,
        }) as unknown as ConnectionOptions;
  }

  /** Throws an Error in plain words when Redis would lose jobs. */
  static async open(home: QueueHome): Promise<JobQueue> {
    if (home.redis) await refuseUnsafeRedis(home.redis);
    return new JobQueue(home);
  }

  /** Rings for each payload. A job that already waits under the same id is not rung for twice. */
  async ring<Payload extends object>(kind: JobKind<Payload>, payloads: readonly Payload[]): Promise<void> {
    await this.queue(kind.queue).addBulk(
      payloads.map((data) => ({
        name: kind.name,
        data,
        opts: { ...kind.options, jobId: kind.id(data), removeOnComplete: true, removeOnFail: true },
      })),
    );
  }

  /** Rings by itself at the times of the pattern (seconds first), London time. */
  async ringAt<Payload extends object>(
    kind: JobKind<Payload>,
    pattern: string,
    data: Payload,
  ): Promise<void> {
    await this.queue(kind.queue).upsertJobScheduler(
      kind.name,
      { pattern, tz: 'Europe/London' },
      { name: kind.name, data, opts: { removeOnComplete: true, removeOnFail: true } },
    );
  }

  /** Since when the job waits that has waited longest on any of the queues; null when none does. */
  async waitsSince(queues: readonly string[]): Promise<Date | null> {
    const first = await Promise.all(queues.map((name) => this.queue(name).getJobs(['waiting'], 0, 0, true)));
    const since = first.flat().map(({ timestamp }) => timestamp);
    return since.length ? new Date(Math.min(...since)) : null;
  }

  /** Works a queue in this process, one processor for each kind of job on it. */
  work(queue: string, processors: ReadonlyMap<JobKind<object>, Processor<object>>, concurrency = 1): void {
    const byName = new Map([...processors].map(([kind, process]) => [kind.name, { kind, process }]));
    const worker = new this.make.Worker(
      queue,
      async ({ name, data }) => {
        const found = byName.get(name);
        if (!found) throw new Error(`No processor for the job "${name}" on the queue "${queue}".`);
        return found.process(await checkedPayload(found.kind, data));
      },
      {
        connection: this.connection,
        concurrency,
        // A job that died with its worker is given to another after so long; jobs are short, and the ledger bears repeats.
        lockDuration: 10_000,
        stalledInterval: 5_000,
        // A worker that is killed again and again must not make a night fail for good.
        maxStalledCount: 1_000,
      },
    );
    worker.on('error', (error) => this.home.onFault?.(error.message));
    worker.on('failed', (job, error) => this.home.onFault?.(`${job?.name} ${job?.id}: ${error.message}`));
    this.workers.push(worker);
  }

  /** Lets running jobs end, then leaves. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: string): Queue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = new this.make.Queue(name, { connection: this.connection });
      queue.on('error', (error) => this.home.onFault?.(error.message));
      this.queues.set(name, queue);
    }
    return queue;
  }
}
