import type { MigrationInterface, QueryRunner } from 'typeorm';

const stamps = `
  known_from timestamptz not null default recorded_now(),
  recorded_by uuid default asking_worker()`;
const owner = `owner_post text, owner_worker uuid references worker`;
const ownerColumns = `owner_post, owner_worker`;
/** Each with the columns that may be written; the others are stamps. */
const tables = {
  council_action: `id, plan, plan_action, text, ${ownerColumns}, agreed_on, agreed_by, due`,
  council_action_step: `action, nth, kind, happened_on, due, reason, agreed_by, evidence, evidence_url, ${ownerColumns}`,
  priority_answer: `plan, voice, priority, asked_by, heard_on, asked, answered_on, words, action, measure, request_kind, is_taken_back, corrects, reason`,
};

/** What the council gave its word on and what became of it, and what children and young people were answered. No people here. */
export class CouncilActions1795478412000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table council_action (
        -- Of a plan's action the plan's name, a dot and the action's name in its file.
        id text primary key default gen_random_uuid()::text,
        plan text, plan_action text,
        -- As it was agreed; of a plan's action as its file had it when something was first recorded of it.
        text text not null, ${owner},
        agreed_on date not null, agreed_by text not null, due date, ${stamps},
        check ((plan is null) = (plan_action is null) and (plan is null or id = plan || '.' || plan_action)),
        check (num_nonnulls(${ownerColumns}) <= 1),
        check (plan is not null or num_nonnulls(${ownerColumns}) = 1));
      create index council_action_by_owner on council_action (owner_worker) where owner_worker is not null;

      create table council_action_step (
        id uuid primary key default gen_random_uuid(),
        action text not null references council_action,
        -- From 1, so that of two who record at once on what both have read one is refused.
        nth int not null check (nth > 0),
        kind text not null check (kind in ('done', 'reopened', 'moved', 'given', 'withdrawn')),
        happened_on date not null,
        due date, reason text, agreed_by text, evidence text, evidence_url text, ${owner}, ${stamps},
        unique (action, nth),
        check ((kind = 'done') = (num_nonnulls(evidence, evidence_url) > 0)),
        check ((kind = 'moved') = (due is not null) and (kind = 'moved') = (agreed_by is not null)),
        check ((kind = 'given') = (num_nonnulls(${ownerColumns}) = 1) and num_nonnulls(${ownerColumns}) <= 1),
        check (reason is not null or kind in ('done', 'given')));
      create index council_action_step_by_owner on council_action_step (owner_worker) where owner_worker is not null;

      create table priority_answer (
        id uuid primary key default gen_random_uuid(),
        plan text not null, voice text not null, priority text not null,
        -- Who asked and what, as the plan's file had it when the answer was recorded.
        asked_by text not null, heard_on date not null, asked text not null,
        answered_on date not null, words text not null,
        action text, measure text, request_kind text,
        -- True of a correction after which nothing stands.
        is_taken_back boolean not null default false,
        -- What was corrected is not corrected again: its correction is.
        corrects uuid unique references priority_answer, reason text, ${stamps},
        check ((corrects is null) = (reason is null)),
        check (corrects <> id),
        check (not is_taken_back or corrects is not null));
      create index priority_answer_by_priority on priority_answer (plan, voice, priority);
    `);
    for (const [table, columns] of Object.entries(tables))
      await db.query(`
        -- Nothing is ever superseded, so what was known at an instant is what had come by then.
        create view as_known.${table} with (security_invoker = true) as
          select * from public.${table} where known_from <= (select public.known_at());
        create trigger stands before update or delete on ${table} for each row execute function forbid_change();
        create trigger stands_whole before truncate on ${table} for each statement execute function forbid_change();
        grant select on public.${table}, as_known.${table} to pledgekeeper_app, pledgekeeper_worker;
        grant insert (${columns}) on ${table} to pledgekeeper_app, pledgekeeper_worker;
      `);
    await db.query(`
      -- Security definer: of each request that requests_for_the_board counts and that was answered, its kind and its two days as
      -- the instant knew them, for the working days it waited. It names nobody.
      create function answers_for_the_board(as_at date, known timestamptz)
        returns table (kind text, asked_on date, answered_on date)
        language plpgsql security definer set search_path = as_known, public, pg_temp as $$
      declare was text := coalesce(current_setting('pledgekeeper.known_at', true), '');
      begin
        perform set_config('pledgekeeper.known_at', known::text, true);
        return query
          select r.kind, r.asked_on, r.answered_on from request r
          where r.asked_on <= as_at and r.asked_on > (as_at - interval '1 year')::date and r.answered_on <= as_at
          order by r.kind, r.asked_on, r.answered_on;
        perform set_config('pledgekeeper.known_at', was, true);
      end $$;
      revoke execute on function answers_for_the_board from public;
      grant execute on function answers_for_the_board to pledgekeeper_app, pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function answers_for_the_board`);
    for (const table of Object.keys(tables).toReversed())
      await db.query(`drop view as_known.${table}; drop table public.${table}`);
  }
}
