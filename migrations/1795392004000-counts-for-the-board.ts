import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the Board is told in counts alone: a Board member sees no child's row, and row-level security would count nobody. */
export class CountsForTheBoard1795392004000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Security definer: how many asked for what in the year to the day, and what became of it as the instant knew. It names nobody.
      create function requests_for_the_board(as_at date, known timestamptz)
        returns table (kind text, asked int, yes int, no int, partly int, withdrawn int, waiting int)
        language plpgsql security definer set search_path = as_known, public, pg_temp as $$
      declare was text := coalesce(current_setting('pledgekeeper.known_at', true), '');
      begin
        perform set_config('pledgekeeper.known_at', known::text, true);
        return query
          select r.kind, count(*)::int, (count(*) filter (where r.answer = 'yes' and r.answered_on <= as_at))::int,
            (count(*) filter (where r.answer = 'no' and r.answered_on <= as_at))::int,
            (count(*) filter (where r.answer = 'partly' and r.answered_on <= as_at))::int,
            (count(*) filter (where r.withdrawn_on <= as_at))::int,
            (count(*) filter (where coalesce(r.answered_on, r.withdrawn_on, 'infinity') > as_at))::int
          from request r where r.asked_on <= as_at and r.asked_on > (as_at - interval '1 year')::date
          group by r.kind order by 2 desc, 1;
        perform set_config('pledgekeeper.known_at', was, true);
      end $$;

      -- Security definer: in how many ways views were recorded in the six months to the day. It names nobody.
      create function views_for_the_board(as_at date, known timestamptz) returns table (how text, views int)
        language plpgsql security definer set search_path = as_known, public, pg_temp as $$
      declare was text := coalesce(current_setting('pledgekeeper.known_at', true), '');
      begin
        perform set_config('pledgekeeper.known_at', known::text, true);
        return query
          select v.how, count(*)::int from recorded_view v
          where v.recorded_on <= as_at and v.recorded_on > (as_at - interval '6 months')::date group by v.how order by 2 desc, 1;
        perform set_config('pledgekeeper.known_at', was, true);
      end $$;

      -- Security definer: of those in care at the end of the day, in how many each field of the return is filled. It names nobody.
      create function fields_for_the_board(as_at date, known timestamptz) returns table (field text, present int, of_all int)
        language plpgsql security definer set search_path = as_known, public, pg_temp as $$
      declare was text := coalesce(current_setting('pledgekeeper.known_at', true), '');
      begin
        perform set_config('pledgekeeper.known_at', known::text, true);
        return query
          with in_care as (
            select c.person_id, c.home_postcode from period_of_care c
            where c."start" <= as_at and (c."end" is null or c."end" > as_at)),
          facts as (
            select p.sex, p.ethnicity, p.upn, c.home_postcode,
              (select l.postcode from placement l where l.person_id = c.person_id and l."start" <= as_at
                and (l."end" is null or l."end" > as_at) order by l."start" desc limit 1) as placed_at,
              exists (select from category_of_need n where n.person_id = c.person_id and n."start" <= as_at
                and (n."end" is null or n."end" > as_at)) as has_need,
              exists (select from legal_status s where s.person_id = c.person_id and s."start" <= as_at
                and (s."end" is null or s."end" > as_at)) as has_status
            from in_care c join person p on p.id = c.person_id),
          counts as (
            select count(*)::int as everyone, count(sex)::int as sexes, count(ethnicity)::int as ethnicities, count(upn)::int as upns,
              count(home_postcode)::int as homes, count(placed_at)::int as places,
              (count(*) filter (where has_need))::int as needs, (count(*) filter (where has_status))::int as statuses
            from facts)
          select each.name, each.filled, everyone from counts,
            lateral (values ('sex', sexes), ('ethnicity', ethnicities), ('UPN', upns), ('home postcode', homes),
              ('postcode of the placement', places), ('category of need', needs), ('legal status', statuses)) each (name, filled);
        perform set_config('pledgekeeper.known_at', was, true);
      end $$;

      -- Security definer: how many findings of the 903's checks stood open at the instant, by the owner's team and how long. It names nobody.
      create function findings_for_the_board(known timestamptz)
        returns table (team text, errors int, warnings int, under_30 int, to_90 int, over_90 int)
        language sql stable security definer set search_path = public, pg_temp as $$
        with open as (
          select w.team, f.severity, extract(day from known - f.first_seen_at) as days
          from check_finding f left join worker w on w.id = f.owner_id
          where f.first_seen_at <= known and (f.cleared_at is null or f.cleared_at > known)
            and not (f.found_in = 'import' and exists (
              select from check_finding r where r.found_in = 'record' and r.child_id = f.child_id and r.rule = f.rule
                and r.collection_year = f.collection_year and r.table_id = f.table_id and r.is_last_year = f.is_last_year
                and r.row_key = f.row_key and r.nth = f.nth and r.fields = f.fields
                and (r.cleared_at is null or r.cleared_at >= f.first_seen_at))))
        select o.team, (count(*) filter (where o.severity = 'error'))::int, (count(*) filter (where o.severity <> 'error'))::int,
          (count(*) filter (where days < 30))::int, (count(*) filter (where days between 30 and 90))::int,
          (count(*) filter (where days > 90))::int
        from open o group by o.team order by count(*) desc, o.team
      $$;
      revoke execute on function requests_for_the_board, views_for_the_board, fields_for_the_board, findings_for_the_board from public;
      grant execute on function requests_for_the_board, views_for_the_board, fields_for_the_board, findings_for_the_board
        to pledgekeeper_app, pledgekeeper_worker;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `drop function requests_for_the_board, views_for_the_board, fields_for_the_board, findings_for_the_board`,
    );
  }
}
