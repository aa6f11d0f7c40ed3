import { children, Importing } from './importing.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

const canary = 'ZZ9 7QX';

it('keeps nothing that leads to where adopters live, in whatever case and shape the row comes', async () => {
  const { findings } = await importing.send({
    Header: children('adopted', 'refused', 'unreadable'),
    Episodes: [
      'adopted,10/01/2017,S,E1,N1,U6,PR1,01/06/2017,X1,CARPL,ZZ1 1AA,ZZ4 4DD,',
      `adopted,01/06/2017,P,E1,N1,a6,PR1,,,,ZZ1 1AA,${canary.toLowerCase()},`,
      // Ends before it begins, so the row is refused and held.
      `refused,01/06/2017,S,E1,N1,A4,PR1,01/05/2017,E11,,ZZ1 1AA,${canary.replace(' ', '')},`,
      `unreadable,01/06/2017,S,E1,N1,A3,PR1,,,,ZZ1 1AA,7 The Lane ${canary},`,
    ],
  });
  expect(await importing.historyOf('adopted')).toMatchObject({
    episodes: [
      { placement: 'U6', place: { postcode: 'ZZ4 4DD' } },
      { placement: 'A6', place: { postcode: null, grid: null, authority: 'CON' } },
    ],
  });
  const told = JSON.stringify(findings).toUpperCase();
  expect(told).toContain('REFUSED');
  expect(told).not.toMatch(/ZZ9 ?7QX/);
  expect(await tablesThatHold(canary)).toEqual([]);
  expect(await tablesThatHold('ZZ4 4DD')).toContain('public.placement');
});

/** Every table of ours with a row in which the text stands, with or without blanks, in any case. */
async function tablesThatHold(text: string): Promise<string[]> {
  const { rows } = await importing.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema in ('public', 'superseded') order by 1`,
  );
  const holding: string[] = [];
  for (const { name } of rows) {
    const found = await importing.owner.query(
      `select 1 from ${name} t where replace(upper(t::text), ' ', '') like '%' || $1 || '%' limit 1`,
      [text.replaceAll(' ', '')],
    );
    if (found.rowCount) holding.push(name);
  }
  return holding;
}
