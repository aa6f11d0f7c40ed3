import type { MigrationInterface, QueryRunner } from 'typeorm';

const acts = (...roles: string[]): string =>
  `exists (select from acting_roles() role where role = any (array[${roles.map((role) => `'${role}'`).join(', ')}]))`;
const readsHouseholds = acts('social-worker', 'team-manager', 'reviewing-officer', 'performance-analyst');
const managers = `'team-manager' in (select acting_roles())`;
const administrators = `'administrator' in (select acting_roles())`;
// A manager reads of vacancies and of the own team.
const readsPosts = `${administrators} or ${managers} and (worker_id is null
  or worker_id in (select id from worker where team = (select team from worker where id = asking_worker())))`;

/** Households that foster and posts may be recorded by hand. Who reads and writes which is decided here too. */
export class CarersAndPostsByHand1795392012000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const place of ['public', 'superseded'])
      await db.query(`
        create policy asker on ${place}.foster_household for select to pledgekeeper_app using (${readsHouseholds});
        create policy asker on ${place}.foster_approval for select to pledgekeeper_app using (${readsHouseholds});
        create policy asker on ${place}.post for select to pledgekeeper_app using (${readsPosts});
      `);
    await db.query(`
      create policy managers on foster_household to pledgekeeper_app using (${managers}) with check (${managers});
      create policy managers on foster_approval to pledgekeeper_app using (${managers}) with check (${managers});
      create policy administrators on post to pledgekeeper_app using (${administrators}) with check (${administrators});
      select let_staff_write('foster_household', 'insert, update'), let_staff_write('foster_approval'), let_staff_write('post');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of ['foster_household', 'foster_approval', 'post'])
      await db.query(`
        drop policy asker on public.${name}; drop policy asker on superseded.${name};
        revoke insert, update, delete on public.${name} from pledgekeeper_app;
      `);
    await db.query(`
      drop policy managers on foster_household; drop policy managers on foster_approval; drop policy administrators on post;
    `);
  }
}
