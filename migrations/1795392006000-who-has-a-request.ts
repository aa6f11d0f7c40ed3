import type { MigrationInterface, QueryRunner } from 'typeorm';

const again = `select keep_history('request'), let_staff_write('request')`;

/** Since when whoever has a request has had it: who asked can be told where it is, and for how long. */
export class WhoHasARequest1795392006000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table public.request add held_since date check (held_since >= asked_on);
      alter table superseded.request add held_since date;
      ${again};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view as_known.request;
      alter table public.request drop held_since;
      alter table superseded.request drop held_since;
      ${again};
    `);
  }
}
