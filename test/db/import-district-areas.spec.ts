import { Importing } from './importing.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const send = (...rows: string[]) =>
  importing.sendFiles({ 'sent.csv': ['OUTWARD,AREA,SINCE,SOURCE', ...rows, ''].join('\n') });
const areas = async () =>
  (
    await importing.owner.query(
      `select outward, area, since::text as since, source from district_area order by outward, since`,
    )
  ).rows;
const row = (outward: string, area = 'Huddersfield', since = '01/04/2009') =>
  `${outward},${area},${since},Invented`;
const kept = (outward: string, area = 'Huddersfield', since = '2009-04-01') => ({
  outward,
  area,
  since,
  source: 'Invented',
});

describe('areas of the district', () => {
  it('are kept by the beginning of a postcode, outward code or sector', async () => {
    const report = await send(row('HD1'), row('hd1 8'), row('WF18  2'), row('EC1A'), row('EC1A 1'));
    expect(report.findings).toEqual([]);
    expect((await areas()).map(({ outward }) => outward)).toEqual([
      'EC1A',
      'EC1A 1',
      'HD1',
      'HD1 8',
      'WF18 2',
    ]);
  });

  it.each(['HD', 'HD1 8AA', 'HD1 8A', 'Huddersfield', '1', 'HD1-8', ''])(
    'are refused for what begins no postcode: "%s"',
    async (outward) => {
      const report = await send(row(outward), row('HD5'));
      expect(report.files.map(({ read, recorded, refused }) => [read, recorded, refused])).toEqual([
        [2, 1, 1],
      ]);
      expect(await areas()).toEqual([kept('HD5')]);
    },
  );

  it('change from a day on, and stay as they were before it', async () => {
    await send(row('HD1'));
    await send(row('HD1', 'Kirklees Rural', '01/04/2018'));
    expect(await areas()).toEqual([kept('HD1'), kept('HD1', 'Kirklees Rural', '2018-04-01')]);
  });

  it('are corrected for a day, and the same file again changes nothing', async () => {
    await send(row('HD1', 'Huddersfeild'));
    await send(row('HD1'));
    expect(await areas()).toEqual([kept('HD1')]);
    const before = await importing.record();
    await send(row('HD1'));
    expect(await importing.record()).toEqual(before);
    expect(await importing.count('superseded.district_area')).toBe(1);
  });
});
