import type { Client } from 'pg';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';

/** The figures that are counted a second time in SQL, which shares nothing with the measures: by measure and day, `n of N`. */
export type Recount = Record<string, Record<PlainDate, string>>;

export const recounted = [
  'three-or-more-placements',
  'placed-over-20-miles',
  'in-education-employment-or-training-live',
  'own-personal-adviser',
] as const;

/** Counts them from the record as it stands now, for the council of that ONS code. */
export async function recount(
  client: Client,
  days: readonly PlainDate[],
  authority: string,
): Promise<Recount> {
  for (const statement of [episodes, inCare, spells, care, status]) {
    const isAboutDays = statement.includes('$1');
    await client.query(statement, isAboutDays ? [days] : undefined);
  }
  await client.query('analyze in_care; analyze leaver');
  const found: Recount = {};
  for (const id of recounted) {
    const about = id === 'placed-over-20-miles' ? [authority] : [];
    const { rows } = await client.query<{ d: PlainDate; n: string; of: string }>(questions[id], about);
    found[id] = Object.fromEntries(rows.map(({ d, n, of }) => [d, `${n} of ${of}`]));
  }
  return found;
}

/** Placements cut wherever a legal status begins or ends, as rows of the return; `place` numbers them in their order. */
const episodes = `
  create temp table ep on commit drop as
  with cut as (
    select p.id, p."start" as at from placement p
    union
    select p.id, e.at from placement p
      join legal_status l on l.person_id = p.person_id and l.dispute is not distinct from p.dispute
      cross join lateral (values (l."start"), (l."end")) e(at)
      where e.at > p."start" and (p."end" is null or e.at < p."end")),
  piece as (
    select id, at, lead(at) over (partition by id order by at) as next from cut),
  laid as (
    select p.person_id, c.at as s, coalesce(c.next, p."end") as e,
      case when c.at = p."start" then p.started_because else 'L' end as rne,
      case when c.next is null then p.ended_because else 'X1' end as rec,
      p.code, p.provider, p.urn, p.postcode, case when c.next is null then p.change_reason end as reason,
      (select l.code from legal_status l where l.person_id = p.person_id and l.dispute is not distinct from p.dispute
         and l."start" <= c.at and (l."end" is null or l."end" > c.at) order by l."start" desc limit 1) as ls
    from piece c join placement p on p.id = c.id)
  select *, code in ('T0', 'T1', 'T2', 'T3', 'T4') as away,
    -- Where adopters live is told to nobody.
    case when code !~ '^A[1-6]$' then postcode end as spot,
    row_number() over (partition by person_id order by s, coalesce(e::text, 'open') collate "C", rne collate "C",
      coalesce(ls, '') collate "C", code collate "C", coalesce(provider, '') collate "C", coalesce(rec, '') collate "C",
      coalesce(reason, '') collate "C", coalesce(postcode, '') collate "C", coalesce(urn, '') collate "C") as place
  from laid where ls is null or ls not in ('V1', 'V3', 'V4');
  create index on ep (person_id);
  analyze ep`;

/** Who is in care at the end of which day, and in which of their rows. */
const inCare = `
  create temp table in_care on commit drop as
  select distinct on (d, ep.person_id) d, ep.*
  from unnest($1::date[]) d join ep on s <= d and (e is null or e > d)
  where not exists (select from period_of_care c where c.person_id = ep.person_id and ended_because = 'E2' and c."end" <= d)
  order by d, ep.person_id, s desc, place desc`;

/** One row for each stay with one carer. */
const spells = `
  create temp table spell on commit drop as
  with told as (
    select *, coalesce(e, lead(s) over next) as until, lag(away) over next as was_away,
      count(*) filter (where rne = 'S') over (next rows unbounded preceding) as stay
    from ep window next as (partition by person_id order by place)),
  settled as (
    select *, lag(code) over mine as last_code, lag(spot) over mine as last_spot, lag(place) over mine as last_place,
      row_number() over (partition by person_id, stay order by place) = 1 as is_first
    from told where not away window mine as (partition by person_id order by place)),
  begun as (
    select person_id, place, stay,
      is_first or rne in ('S', 'P', 'B') and not (coalesce(was_away, false) and last_place is not null
        and code = last_code and spot is not distinct from last_spot) as begins
    from settled),
  numbered as (
    select t.*, count(*) filter (where b.begins) over (partition by t.person_id order by t.place) as number,
      count(*) filter (where b.begins) over (partition by t.person_id, t.stay order by t.place) as of_stay
    from told t left join begun b on b.person_id = t.person_id and b.place = t.place)
  select person_id, number, min(s) as s, nullif(max(coalesce(until, 'infinity')), 'infinity') as e
  from numbered where of_stay > 0 group by person_id, number;
  create index on spell (person_id);
  analyze spell`;

/** A birthday; who is born on 29 February has it on 1 March in other years. */
const birthday = (
  age: number,
) => `(case when to_char(born_on, 'MMDD') = '0229' and to_char(born_on + interval '${age} years', 'MMDD') = '0228'
  then born_on + interval '${age} years 1 day' else born_on + interval '${age} years' end)::date`;

/** The stretches in which somebody was looked after from the 14th birthday until the 18th, and days of care before each. */
const care = `
  create temp table care on commit drop as
  with aged as (select id as person_id, ${birthday(14)} as fourteen, ${birthday(18)} as eighteen from person),
  clipped as (
    select person_id, greatest(s, fourteen) as s, least(coalesce(e, 'infinity'), eighteen) as e
    from ep join aged using (person_id)
    where greatest(s, fourteen) < least(coalesce(e, 'infinity'), eighteen)),
  joined as (
    select person_id, unnest(range_agg(daterange(s, e))) as r from clipped group by person_id)
  select person_id, lower(r) as s, upper(r) as e,
    coalesce(sum(upper(r) - lower(r)) over (partition by person_id order by r rows between unbounded preceding and 1 preceding), 0) as before
  from joined;
  create index on care (person_id);
  analyze care`;

/** Who is relevant or former relevant at the end of which day. \`x\` is that day, or the last before the 18th birthday. */
const status = `
  create temp table leaver on commit drop as
  with aged as (
    select id as person_id, ${birthday(16)} as sixteen, ${birthday(18)} as eighteen, ${birthday(21)} as twenty_one, ${birthday(25)} as twenty_five from person),
  known as (
    select a.*, (select min("end") from period_of_care c where c.person_id = a.person_id and ended_because = 'E2') as died,
      (select min(greatest(sixteen, s + greatest(91 - before, 0)::int)) from care c
         where c.person_id = a.person_id and c.e > sixteen and before + (c.e - c.s) >= 91) as eligible,
      (select max(e) from care c where c.person_id = a.person_id) as last_care
    from aged a),
  asked as (
    select d, k.*, least(d, eighteen - 1) as x from unnest($1::date[]) d join known k on d >= sixteen and d < twenty_five and (died is null or died > d)),
  told as (
    select a.*, last.ended_because as ceased, last."end" as ceased_on, stay.s as stay_s, stay.e as stay_e,
      (select h.s from (select lower(r) as s, upper(r) as e from (
           select unnest(range_agg(daterange("start", "end"))) as r from living_at_home h where h.person_id = a.person_id) j) h
         where h.s <= x and (h.e is null or h.e > x)) as home,
      (select h.s from (select lower(r) as s, upper(r) as e from (
           select unnest(range_agg(daterange("start", "end"))) as r from detention h where h.person_id = a.person_id) j) h
         where h.s <= sixteen and (h.e is null or h.e > sixteen)) as detained
    from asked a
    left join lateral (select ended_because, "end" from period_of_care c
      where c.person_id = a.person_id and c."start" <= d and c."start" < eighteen order by c."start" desc limit 1) last on true
    left join lateral (select s, e from care c where c.person_id = a.person_id and c.s <= x order by c.s desc limit 1) stay on true),
  judged as (
    select *, home is not null and (greatest(home, coalesce(stay_e, home)) + interval '6 months')::date <= x as long_home,
      stay_e > x as still_in_care,
      coalesce((select sum(least(c.e, detained) - c.s) from care c where c.person_id = told.person_id and c.s < detained), 0) >= 91
        and exists (select from care c where c.person_id = told.person_id and c.s <= detained - 1 and c.e > detained - 1) as was_detained
    from told where not coalesce(ceased in ('E2', 'E3', 'E15') and ceased_on <= d, false)),
  relevant as (
    select *, not coalesce(still_in_care, false) and not coalesce(long_home, false)
      and (coalesce(stay_s is not null and eligible <= x, false) or detained is not null and was_detained) as is_relevant
    from judged),
  worked_out as (
    select d, person_id, case
      when d < eighteen then case when is_relevant then 'relevant' end
      when not (case when last_care = eighteen then eligible is not null else is_relevant end) then null
      when d < twenty_one or exists (select from support_request r where r.person_id = relevant.person_id
        and r."start" <= d and (r."end" is null or r."end" > d)) then 'former relevant' end as status
    from relevant)
  select w.d, w.person_id, coalesce(o.status, w.status) as status
  from worked_out w left join leaving_care_override o
    on o.person_id = w.person_id and o."start" <= w.d and (o."end" is null or o."end" > w.d)`;

const questions: Record<(typeof recounted)[number], string> = {
  'three-or-more-placements': `
    select d, count(*) filter (where (
        select count(*) from spell where spell.person_id = in_care.person_id and spell.s <= d
          and spell.s is distinct from spell.e and (spell.e is null or spell.e > (d - interval '12 months')::date)) >= 3) as n, count(*) as of
    from in_care group by d`,
  'placed-over-20-miles': `
    with recursive left_for as (
      select d, person_id, place, s, rne, away, spot, code from in_care
      union all
      select l.d, b.person_id, b.place, b.s, b.rne, b.away, b.spot, b.code from left_for l
      join lateral (select * from ep where ep.person_id = l.person_id and ep.place < l.place
        and (e is null or e > l.s or e = l.s and (rec is null or rec = 'X1')) order by place desc limit 1) b on true
      where l.away and l.rne <> 'S'),
    judged as (select * from left_for where not away),
    measured as (
      select j.d, j.person_id, coalesce(t.authority, p.district) as authority,
        floor(sqrt((p.easting - h.easting)::float8 ^ 2 + (p.northing - h.northing)::float8 ^ 2) * 100 / 16093 + 0.5) as tenths
      from judged j join postcode p on p.postcode = j.spot left join district t on t.code = p.district
      left join lateral (select home_postcode from period_of_care c where c.person_id = j.person_id
        and c."start" <= j.d and (c."end" is null or c."end" > j.d) order by c."start" limit 1) c on true
      left join postcode h on h.postcode = c.home_postcode)
    select d, count(*) filter (where tenths > 200 and authority <> $1 and not exists (
        select from unaccompanied u where u.person_id = in_care.person_id and u."start" <= d
          and (u."end" is null or u."end" > make_date(extract(year from d - interval '3 months')::int - 2, 4, 1)))) as n, count(*) as of
    from in_care left join measured using (d, person_id) group by d`,
  'in-education-employment-or-training-live': `
    select d, count(*) filter (where latest.code in ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')
        and latest.last_known_on >= d - 56 and (latest."end" is null or latest."end" > d)) as n, count(*) as of
    from leaver left join lateral (select * from eet_status t where t.person_id = leaver.person_id and t."start" <= d
      order by t."start" desc limit 1) latest on true
    where status = 'former relevant' group by d`,
  'own-personal-adviser': `
    select d, count(*) filter (where exists (
        select from pa_allocation a join worker w on w.id = a.worker_id join worker_role r on r.worker_id = w.id
        where a.person_id = leaver.person_id and a."start" <= d and (a."end" is null or a."end" > d) and w.is_named_person
          and r.role = 'personal-adviser' and r."start" <= d and (r."end" is null or r."end" > d))) as n, count(*) as of
    from leaver where status in ('relevant', 'former relevant') group by d`,
};
