import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { tablesOfFacts } from './plan.reader.ts';

const columnWords: Readonly<Record<string, string>> = {
  born_on: 'date of birth',
  given_name: 'given name',
  family_name: 'family name',
  upn: 'UPN',
  is_mother: 'being a mother',
  first_child_born_on: 'birthday of the first child',
};
/** Told in the sentence; of the others only that the two records differ. */
const toldColumns = ['born_on'];

/**
 * What keeps two records from becoming one, a sentence each, without names and postcodes: nobody but the people who know decides
 * which of two is right, so nothing is resolved here.
 */
export async function clashesBetween(db: EntityManager, kept: string, other: string): Promise<string[]> {
  const said = [
    ...(await ofThemselves(db, kept, other)),
    ...(await ofWhoSeesThem(db, kept, other)),
    ...(await ofWhatWaits(db, kept, other)),
  ];
  const without = await restrictionsOf(db);
  for (const table of await tablesOfFacts(db)) {
    if (table === 'confidential_address') continue;
    said.push(...(await ofTable(db, { table, ...without.get(table) }, kept, other)));
  }
  return [...said, ...(await ofConfidentialAddresses(db, kept, other))];
}

/** Two dates of birth, two sexes, two names. */
async function ofThemselves(db: EntityManager, kept: string, other: string): Promise<string[]> {
  const rows: { column: string; kept: string; other: string }[] = await db.query(
    `select key as "column", k.value #>> '{}' as kept, o.value #>> '{}' as other
     from jsonb_each((select to_jsonb(p) from person p where id = $1)) k
     join jsonb_each((select to_jsonb(p) from person p where id = $2)) o using (key)
     where k.value <> o.value and 'null' not in (k.value #>> '{}', o.value #>> '{}') and k.value <> 'null' and o.value <> 'null'
       and key <> all (array['id', 'child_id', 'is_restricted', 'source_import', 'known_from', 'row_version', 'recorded_by'])
     order by key`,
    [kept, other],
  );
  return rows.map(({ column, ...values }) => {
    const what = columnWords[column] ?? column.replaceAll('_', ' ');
    return toldColumns.includes(column)
      ? `Two are told of the ${what}: ${values.kept} and ${values.other}. Correct the one that is wrong.`
      : `Two are told of the ${what}. Correct the one that is wrong.`;
  });
}

/** The stricter holds: whoever is named for a restricted record, and nobody besides. */
async function ofWhoSeesThem(db: EntityManager, kept: string, other: string): Promise<string[]> {
  const named = `select worker_id from named_access n where n.person_id = p.id and (n."end" is null or n."end" > london_today())`;
  const [{ kept: one, other: two }] = await db.query(
    `select (select jsonb_build_object('is', is_restricted, 'named', array(${named} order by 1)) from person p where id = $1) as kept,
       (select jsonb_build_object('is', is_restricted, 'named', array(${named} order by 1)) from person p where id = $2) as other`,
    [kept, other],
  );
  if (one.is && two.is && String(one.named) !== String(two.named))
    return [
      'Both records are restricted, to other people each. Name the same people for both, and those will see it.',
    ];
  const open = one.is ? two : one;
  if (one.is !== two.is && open.named.length > 0)
    return [
      'One record is restricted, and people are named for the other, which is not. Take their names away first.',
    ];
  return [];
}

/** What was asked of one record would be decided of another. */
async function ofWhatWaits(db: EntityManager, kept: string, other: string): Promise<string[]> {
  const [{ waiting, hasMerges }] = await db.query(
    `select exists (select from approval where person_id in ($1, $2) and state = 'waiting'
         and not (kind = 'merge' and person_id = $1 and asked ->> 'personId' = $2::text)) as waiting,
       exists (select from person_merge where person_id = $2 and undone_at is null) as "hasMerges"`,
    [kept, other],
  );
  return [
    ...(waiting ? ['Something waits for approval of one of the two. Have it decided first.'] : []),
    ...(hasMerges
      ? ['Another record went into the one that would go. Keep that one, and let this one go into it.']
      : []),
  ];
}

interface Forbids {
  readonly table: string;
  /** What tells rows of one person apart, each a list of expressions. */
  readonly uniques?: readonly (readonly string[])[];
  /** Of which rows no two may overlap; null where any may. */
  readonly among?: string | null;
}

/** What the database forbids to stand twice, by the catalogue. */
async function restrictionsOf(db: EntityManager): Promise<Map<string, Omit<Forbids, 'table'>>> {
  const rows: { table: string; uniques: string[][]; among: string | null }[] = await db.query(
    `select t.name as "table",
       (select coalesce(json_agg(array(select pg_get_indexdef(x.indexrelid, n, true) from generate_series(1, x.indnatts) n
           where pg_get_indexdef(x.indexrelid, n, true) <> 'person_id')), '[]')
         from pg_index x where x.indrelid = t.name::regclass and x.indisunique and not x.indisprimary) as uniques,
       (select split_part(encode(tgargs, 'escape'), '\\000', 1) from pg_trigger g
         where g.tgrelid = t.name::regclass and tgname = 'no_overlap_inserted') as among
     from person_tables() t where is_kept`,
  );
  return new Map(rows.map(({ table, ...forbids }) => [table, forbids]));
}

interface ClashRow {
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  readonly otherStart: PlainDate | null;
  readonly otherEnd: PlainDate | null;
  readonly code: string | null;
  readonly otherCode: string | null;
  readonly keys: readonly string[] | null;
}

/** Rows of the two that cannot both stand, but for those that say the same. */
async function ofTable(
  db: EntityManager,
  { table, uniques = [], among = null }: Forbids,
  kept: string,
  other: string,
): Promise<string[]> {
  const mine = `(select * from "${table}" where person_id = $1)`;
  const theirs = `(select * from "${table}" where person_id = $2 and id not in (select row_key from alike_facts($1, $2) where table_name = '${table}'))`;
  const told = (
    keys: string,
  ) => `select to_jsonb(k) ->> 'start' as start, to_jsonb(k) ->> 'end' as "end", to_jsonb(o) ->> 'start' as "otherStart",
      to_jsonb(o) ->> 'end' as "otherEnd", to_jsonb(k) ->> 'code' as code, to_jsonb(o) ->> 'code' as "otherCode", ${keys} as keys`;
  const title = table.replaceAll('_', ' ');
  const said: string[] = [];
  if (among !== null) {
    const rows: ClashRow[] = await db.query(
      `${told('null')} from (select * from ${mine} k where ${among}) k join (select * from ${theirs} o where ${among}) o
         on k."start" < coalesce(o."end", 'infinity') and o."start" < coalesce(k."end", 'infinity') order by k."start", o."start"`,
      [kept, other],
    );
    said.push(
      ...rows.map(
        (row) =>
          `Of ${title} two overlap: ${span(row.code, row.start, row.end)} and ${span(row.otherCode, row.otherStart, row.otherEnd)}. Correct or take back one.`,
      ),
    );
  }
  for (const expressions of uniques) {
    const as = expressions.map((expression, n) => `, ${expression} as key${n}`).join('');
    const on = expressions.map((_, n) => `k.key${n} = o.key${n}`).join(' and ') || 'true';
    // Two spans from one day on overlap, and are told as such, but for those a return disputes.
    const besides = among === 'dispute is null' ? 'k.dispute is not null' : among === null ? 'true' : 'false';
    const rows: ClashRow[] = await db.query(
      `${told(`array[${expressions.map((_, n) => `k.key${n}::text`).join(', ')}]::text[]`)}
       from (select *${as} from ${mine} k) k join (select *${as} from ${theirs} o) o on ${on} where ${besides} order by k.id`,
      [kept, other],
    );
    said.push(
      ...rows.map(
        ({ keys }) =>
          `Of ${[title, ...keys!.filter((key) => !/^[0-9a-f]{8}-/.test(key))].join(' ')} the two records say otherwise. Correct or take back one.`,
      ),
    );
  }
  if (among === 'dispute is null') {
    const [{ both }] = await db.query(
      `select exists (select from ${mine} k join ${theirs} o using (dispute) where k."start" <> o."start") as both`,
      [kept, other],
    );
    if (both)
      said.push(
        `Of ${title} both records hold rows that overlap as a return sent them. Send a return without the overlap for one.`,
      );
  }
  return said;
}

/** Spans that only partly overlap: made longer, one of them covers both, and nothing that is kept secret is told. */
async function ofConfidentialAddresses(db: EntityManager, kept: string, other: string): Promise<string[]> {
  const rows: ClashRow[] = await db.query(
    `with told as (select person_id, "start", "end", coalesce("end", 'infinity') as stop from confidential_address)
     select k."start" as start, k."end" as "end", o."start" as "otherStart", o."end" as "otherEnd"
     from told k join told o on k."start" < o.stop and o."start" < k.stop
     where k.person_id = $1 and o.person_id = $2
       and not (k."start" <= o."start" and k.stop >= o.stop) and not (o."start" <= k."start" and o.stop >= k.stop)`,
    [kept, other],
  );
  return rows.map(
    (row) =>
      `Of confidential address two overlap in part: ${span(null, row.start, row.end)} and ${span(null, row.otherStart, row.otherEnd)}. Make one of them cover both.`,
  );
}

const span = (code: string | null, start: PlainDate | null, end: PlainDate | null): string =>
  `${code ? `${code} ` : ''}from ${start} ${end ? `until ${end}` : 'on'}`;
