import type { MigrationInterface, QueryRunner } from 'typeorm';

const again = ['task', 'request']
  .map((name) => `select keep_history('${name}'), let_staff_write('${name}')`)
  .join(';');

/** What was begun for a young person who turns 25 is closed or handed over, and says why. */
export class LetGoWithAReason1795392014500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table public.task add closed_on date, add closed_because text, add handed_to text,
        add constraint closed_for_a_reason check ((closed_on is null) = (closed_because is null)),
        add constraint done_or_closed check (done_on is null or closed_on is null),
        add constraint handed_over_is_closed check (handed_to is null or closed_on is not null);
      alter table superseded.task add closed_on date, add closed_because text, add handed_to text;
      alter table public.request add passed_on_because text;
      alter table superseded.request add passed_on_because text;
      ${again};
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view as_known.task; drop view as_known.request;
      alter table public.task drop closed_on, drop closed_because, drop handed_to;
      alter table superseded.task drop closed_on, drop closed_because, drop handed_to;
      alter table public.request drop passed_on_because;
      alter table superseded.request drop passed_on_because;
      ${again};
    `);
  }
}
