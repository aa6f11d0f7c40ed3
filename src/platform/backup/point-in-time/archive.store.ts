import type { Client } from 'pg';

/** The replication slot for whose sake the server keeps its log until the archive has it. To have one is to be archiving. */
const slot = 'pledgekeeper_archive';

export interface SlotStanding {
  /** The first segment that the archive may not have yet, like 000000010000000000000003. */
  readonly segment: string;
  /** False when the server had to throw away what the archive does not have. */
  readonly isWhole: boolean;
}

/** Where the archive stands; null when there is none. */
export async function slotStanding(db: Client): Promise<SlotStanding | null> {
  const { rows } = await db.query(
    `select pg_walfile_name(restart_lsn) as segment, wal_status in ('reserved', 'extended') as "isWhole"
     from pg_replication_slots where slot_name = $1`,
    [slot],
  );
  return rows[0] ?? null;
}

/** Begins anew: from here on the server keeps its log for the archive. */
export async function makeSlot(db: Client): Promise<void> {
  await dropSlot(db);
  await db.query(`select pg_create_physical_replication_slot($1, true)`, [slot]);
}

/** Ends the archive. Gives false when there was none. */
export async function dropSlot(db: Client): Promise<boolean> {
  const { rowCount } = await db.query(
    `select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1`,
    [slot],
  );
  return rowCount === 1;
}

/**
 * Closes the segment of the log that is being written, behind a transaction that marks the time: a restore needs one later than the
 * instant it is asked for. Gives the segment, which is now complete, and its end.
 */
export async function closeSegment(db: Client): Promise<{ segment: string; end: string }> {
  await db.query(`select pg_current_xact_id()`);
  const { rows } = await db.query(
    `select pg_walfile_name(lsn) as segment, lsn::text as end from pg_switch_wal() lsn`,
  );
  return rows[0];
}

/** Lets the server forget its log up to there. */
export const advanceSlot = (db: Client, end: string) =>
  db.query(`select pg_replication_slot_advance($1, $2)`, [slot, end]);

/** Names the cluster apart from any other that may be archived beside it. */
export async function systemOf(db: Client): Promise<string> {
  const { rows } = await db.query(`select system_identifier::text as system from pg_control_system()`);
  return rows[0].system;
}

/** From here to `stopBase` the cluster's files may be copied while they change; on this one connection. Gives the first segment needed. */
export async function startBase(db: Client): Promise<string> {
  const { rows } = await db.query(
    `select pg_walfile_name(pg_backup_start('pledgekeeper', fast => true)) as segment`,
  );
  return rows[0].segment;
}

/** Gives the text of the file `backup_label`, without which the copy would be taken for a crashed server, and the instant. */
export async function stopBase(db: Client): Promise<{ label: string; at: Date }> {
  const { rows } = await db.query(
    `select labelfile as label, clock_timestamp() as at from pg_backup_stop(wait_for_archive => false)`,
  );
  return rows[0];
}

/** Gives the superuser a new password; as a statement, for PostgreSQL in single-user mode. */
export const setPassword = (password: string): string =>
  `alter role postgres password '${password.replaceAll("'", "''")}'`;
