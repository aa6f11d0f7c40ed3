import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The people behind every count, also behind one that a later count has replaced; whether list and figure agree; and why a
 * figure changed between two instants.
 */
export class TouchAnyNumber1795305612000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A count that a later one has replaced keeps what it said otherwise, and is read together with the later one.
      alter table snapshot add judged_like uuid references snapshot,
        -- When list and figures were last compared, and the measures whose two do not agree.
        add compared_at timestamptz, add disagreeing text[];

      -- What was said of everyone in a snapshot. Somebody who was not on the record then has an empty row before the later one's.
      create function judged(of_snapshot uuid) returns table (person_id uuid, answers jsonb) language sql stable
        set search_path = public, pg_temp as $$
        with recursive counts (id, later) as (
          select of_snapshot, 0
          union all select s.judged_like, later + 1 from counts c join snapshot s on s.id = c.id where s.judged_like is not null)
        select said.person_id, said.answers from (
          select distinct on (j.person_id) j.person_id, j.answers from judgement j join counts c on c.id = j.snapshot_id
          order by j.person_id, c.later) said
        where said.answers <> '{}'
      $$;
      -- Security definer: how many there are of each answer, also out of the asker's sight. It names nobody.
      create function people_answered(of_snapshot uuid, measure text) returns table (answer text, people int) language sql stable
        security definer set search_path = public, pg_temp as $$
        select answers -> measure ->> 0, count(*)::int from judged(of_snapshot) group by 1
      $$;
      revoke execute on function judged, people_answered from public;
      grant execute on function judged to pledgekeeper_app, pledgekeeper_worker;
      grant execute on function people_answered to pledgekeeper_app;

      -- Counts whose people were dropped before they were kept cannot be compared.
      update snapshot s set compared_at = now()
      where closed_at is not null and people > 0 and not exists (select from judgement j where j.snapshot_id = s.id);
    `);
    await db.query(`
      -- Why a figure changed: asked by the application, worked out by the jobs, who see everybody. No people here.
      create table explanation (
        id uuid primary key default gen_random_uuid(),
        measure_id text not null,
        as_at date not null,
        from_known timestamptz not null,
        to_known timestamptz not null check (to_known > from_known),
        catalogue_version text not null,
        asked_at timestamptz not null default clock_timestamp(),
        attempts int not null default 0,
        lease_until timestamptz,
        bridge jsonb,
        unique (measure_id, as_at, from_known, to_known, catalogue_version));
      create index explanation_open on explanation (asked_at) where bridge is null;
      -- The people whose answer changed, each for those who see them.
      create table explanation_step (
        explanation_id uuid not null references explanation,
        person_id uuid not null,
        step jsonb not null,
        primary key (explanation_id, person_id));
      select guard_people('explanation_step');
      grant select, insert (measure_id, as_at, from_known, to_known, catalogue_version) on explanation to pledgekeeper_app;
      grant select on explanation_step to pledgekeeper_app;
      grant select, insert, update, delete on explanation, explanation_step to pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table explanation_step, explanation;
      drop function people_answered, judged;
      alter table snapshot drop judged_like, drop compared_at, drop disagreeing;
    `);
  }
}
