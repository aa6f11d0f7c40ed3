import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database that was restored is held: nothing happens by itself in it until somebody has looked and released it. */
export class HoldAfterRestore1795392003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table deployment
        add held_since timestamptz,
        add held_because text,
        add constraint held_for_a_reason check ((held_since is null) = (held_because is null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table deployment drop held_since, drop held_because`);
  }
}
