import type { MigrationInterface, QueryRunner } from 'typeorm';

const roles = [
  'social-worker',
  'personal-adviser',
  'team-manager',
  'reviewing-officer',
  'virtual-school',
  'performance-analyst',
  'board-member',
  'administrator',
  'service',
];
const rolesAre = (words: readonly string[]) => `
  alter table worker_role drop constraint worker_role_role_check;
  alter table worker_role add check (role in ('${words.join("', '")}'));`;

/** What is published of an indicator, of a place and a group: observed as other things are. And whoever looks at it from outside. */
export class IndicatorsAndPartners1795478411000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- An observed measure is observed of the whole council and of all; an indicator of a part of it or a group, too.
      alter table observation
        add geography_kind text not null default 'whole'
          check (geography_kind in ('whole', 'district area', 'ward', 'outside or confidential', 'country')),
        add geography text,
        add "group" text not null default 'all',
        add release text,
        add check ((geography_kind = 'whole') = (geography is null));
      -- A number as it was printed may have its counts beside it.
      alter table observation drop constraint observation_check2;
      alter table observation add constraint observation_said check
        (num_nonnulls(value, numerator) > 0 and word is null or num_nonnulls(value, numerator) = 0 and word is not null);
      create or replace view as_known.observation with (security_invoker = true) as
        select * from public.observation where known_from <= (select public.known_at());
      ${rolesAre([...roles, 'partner'])}
    `);
    for (const role of ['pledgekeeper_app', 'pledgekeeper_worker'])
      await db.query(`grant insert (geography_kind, geography, "group", release) on observation to ${role}`);
  }

  /** Fails while there are partners, or indicators told with their counts: neither could be kept. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${rolesAre(roles)}
      drop view as_known.observation;
      alter table observation drop constraint observation_said,
        drop geography_kind, drop geography, drop "group", drop release;
      alter table observation add constraint observation_check2 check (num_nonnulls(value, word, numerator) = 1);
      create view as_known.observation with (security_invoker = true) as
        select * from public.observation where known_from <= (select public.known_at());
      grant select on as_known.observation to pledgekeeper_app, pledgekeeper_worker;
    `);
  }
}
