import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Importing } from '../db/importing.ts';

const workbook = join(__dirname, '../../../shared/data/annex-a-2024/Annex_A_2024_Jan.xlsx');
const isHere = existsSync(workbook);
if (!isHere)
  process.stderr.write(
    'The public Annex A workbook is not beside the project, so these tests are skipped.\n',
  );

// What is known of the workbook: six care leavers, five children in care, no worker but by name, and no day of a contact.
(isHere ? describe : describe.skip)('the public workbook of January 2024', () => {
  let importing: Importing;
  beforeAll(async () => {
    importing = await Importing.open();
  });
  afterAll(() => importing?.close());

  it('both lists are known, every row is held and every person recorded', async () => {
    const { files, findings } = await importing.import([workbook], { today: '2021-03-31' });
    expect(files.map(({ name, read, held, refused }) => [name, read, held, refused])).toEqual([
      ['Annex_A_2024_Jan.xlsx, List 8', 5, 5, 0],
      ['Annex_A_2024_Jan.xlsx, List 9', 6, 6, 0],
    ]);
    expect(await importing.count('person')).toBe(11);
    expect(await importing.count('review')).toBe(5);
    expect(await importing.count('period_of_care')).toBe(0);
    const child = await importing.historyOf('2529037');
    expect(child).toMatchObject({ bornOn: '2018-03-13', sex: 'M', ethnicity: 'APKN' });
    const kinds = new Set(findings.map(({ column, code }) => `${column} ${code}`));
    expect([...kinds].toSorted()).toEqual([
      'Allocated Worker worker-not-matched',
      'Placement postcode not-a-postcode',
    ]);
  });
});
