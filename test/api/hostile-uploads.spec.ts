import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { request } from 'node:http';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { DataSource } from 'typeorm';
import { limits } from '../../src/imports/asked/limits.ts';
import { runWhatIsAsked, type ImportWork } from '../../src/imports/asked/run-imports.service.ts';
import { Spool } from '../../src/platform/spool/spool.ts';
import { Clock } from '../../src/platform/clock/clock.ts';
import { dataSourceOptions, jobTimeouts } from '../../src/platform/database/data-source.ts';
import { columns } from '../db/importing.ts';
import { aSmallCouncil, type SmallCouncil } from './small-council.ts';
import { multipart, multipartOf, type Part } from './uploading.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** In bytes, what is still in use: on a busy machine garbage may lie about for long. */
function memoryHeld(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

let council: SmallCouncil;
let work: ImportWork;
const faults: string[] = [];
beforeAll(async () => {
  council = await aSmallCouncil();
  const pool = { applicationName: 'test jobs', poolSize: 4, timeouts: jobTimeouts };
  const database = await new DataSource(dataSourceOptions(council.place.worker, pool)).initialize();
  const onFault = (message: string) => void faults.push(message);
  work = {
    database,
    spool: await Spool.open(council.spool, 'imports'),
    clock: new Clock(),
    observed: [],
    authority: 'E08000034',
    onFault,
  };
  await council.app.listen(0, '127.0.0.1');
});
afterAll(async () => {
  await work?.database.destroy();
  await council?.close();
});
// Whatever is sent, the spool is empty afterwards and the job has met nothing unplanned.
afterEach(() => {
  expect(readdirSync(join(council.spool, 'imports'))).toEqual([]);
  expect(faults).toEqual([]);
});

const csv = (content: string | Buffer, filename = 'Header.csv', type = 'text/csv'): Part => ({
  name: 'files',
  filename,
  type,
  content,
});
const post = (sent: { payload: unknown; headers: Record<string, string> }) =>
  council.ask('analyst', { method: 'POST', url: '/api/v1/imports', ...(sent as object) });

/** Uploads, does the job, and gives what became of each file and what was found. */
async function sent(...parts: Part[]) {
  const accepted = await post(multipart(parts));
  expect(accepted.statusCode).toBe(202);
  await runWhatIsAsked(work);
  const url = accepted.headers.location as string;
  const { state, files } = (await council.ask('analyst', { url })).json();
  const { items } = (await council.ask('analyst', { url: `${url}/findings` })).json();
  const found = items.map((finding: Record<string, unknown>) => [
    finding['file'],
    finding['line'],
    finding['column'],
    finding['code'],
  ]);
  return { state, files, found };
}
const header = columns.Header;
const row = (child: string) => `${child},1,10/09/2000,WBRI,UN1,,`;
const whole = `${header}\n${row('H001')}\n`;

describe('a file that is none, or another than it says', () => {
  const workbook = Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') }));
  // Ten megabytes of nought in some kilobytes; it is never unpacked.
  const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': Buffer.alloc(10 * 1024 * 1024) }));
  it.each<[string, Part, number | null, string]>([
    ['UTF-16', csv(Buffer.from(`\ufeff${whole}`, 'utf16le')), null, 'utf-16'],
    ['sep=', csv(`sep=,\n${whole}`), 1, 'separator-line'],
    ['semicolons', csv(whole.replaceAll(',', ';')), 1, 'wrong-separator'],
    ['200,000 columns', csv(`${header}${',x'.repeat(200_000)}\n`), 1, 'too-many-columns'],
    ['a field of 20 MB', csv(`${header}\n${row('x'.repeat(20 * 1024 * 1024))}\n`), 2, 'record-too-long'],
    [
      'a quoted field of 20 MB',
      csv(`${header}\n"${'x\n'.repeat(10 * 1024 * 1024)}"\n`),
      2,
      'record-too-long',
    ],
    ['NUL', csv(`${header}\nH0\u000001,1,10/09/2000,WBRI,UN1,,\n`), 2, 'nul-byte'],
    ['a workbook as .csv', csv(workbook), null, 'damaged-workbook'],
    [
      'a workbook as .xlsx',
      csv(workbook, 'Header.xlsx', 'application/vnd.ms-excel'),
      null,
      'damaged-workbook',
    ],
    ['a bomb as .csv', csv(bomb), null, 'workbook-too-large'],
    ['a bomb as .zip', csv(bomb, 'return.zip', 'application/zip'), null, 'workbook-too-large'],
    [
      'a bomb of no lines as .csv.gz',
      csv(gzipSync(Buffer.alloc(50 * 1024 * 1024, 'x')), 'Header.csv.gz'),
      1,
      'record-too-long',
    ],
    [
      'a damaged .csv.gz',
      csv(gzipSync(Buffer.from(whole)).subarray(0, 30), 'Header.csv.gz'),
      null,
      'damaged-gzip',
    ],
    ['an empty file', csv(''), null, 'empty-file'],
    ['blanks alone', csv('\n\n \n'), null, 'empty-file'],
  ])('%s is refused whole, with the place and the code', async (_, part, line, code) => {
    const { state, files, found } = await sent(part, csv(`${header}\n${row('H002')}\n`, 'beside.csv'));
    expect(state).toBe('done');
    expect(found).toEqual([[part.filename, line, null, code]]);
    expect(files).toContainEqual(expect.objectContaining({ name: part.filename, table: null, recorded: 0 }));
    expect(files).toContainEqual(expect.objectContaining({ name: 'beside.csv', recorded: 1 }));
  });

  it('a bomb of lines as .csv.gz is stopped where it has unpacked as much as a file may hold', async () => {
    const lines = Buffer.from(`${row('H001')}\n`.repeat(40_000));
    // Members of gzip may stand one after the other: a small one, many times.
    const member = gzipSync(lines);
    const times = Math.ceil(limits.file / lines.length) + 1;
    const packed = Buffer.concat([
      gzipSync(Buffer.from(`${header}\n`)),
      ...Array.from({ length: times }, () => member),
    ]);
    expect(packed.length).toBeLessThan(limits.file / 100);
    const { found } = await sent(csv(packed, 'Header.csv.gz'));
    expect(found).toEqual([['Header.csv.gz', null, null, 'file-too-large']]);
  }, 60_000);
});

describe('a file that is odd and whole', () => {
  const nameOf = async (child: string) =>
    (await council.owner.query(`select given_name from person where child_id = $1`, [child])).rows[0]
      .given_name;

  it('in Windows-1252 is read exactly', async () => {
    const names = Buffer.from(
      `${columns.Names}\nH010,Zo\u00eb,O\u2019Neil,\n`.replace('\u2019', '\u0092'),
      'latin1',
    );
    const { found } = await sent(csv(`${header}\n${row('H010')}\n`), csv(names, 'Names.csv'));
    expect(found).toEqual([]);
    expect(await nameOf('H010')).toBe('Zoë');
  });

  it('with cells that a spreadsheet would run keeps them as the text they are', async () => {
    const formula = `=HYPERLINK("http://x","y")`;
    await sent(
      csv(`${header}\n${row('H011')}\n`),
      csv(`${columns.Names}\nH011,"${formula.replaceAll('"', '""')}",@SUM(A1),\n`, 'Names.csv'),
    );
    expect(await nameOf('H011')).toBe(formula);
  });

  it('with ragged rows loses those rows alone', async () => {
    const { files, found } = await sent(csv(`${header}\n${row('H012')}\nH013,1\n${row('H014')},more\n`));
    expect(found).toEqual([
      ['Header.csv', 3, null, 'too-few-cells'],
      ['Header.csv', 4, null, 'cell-without-column'],
    ]);
    expect(files).toMatchObject([{ read: 3, recorded: 1, refused: 2 }]);
  });

  it('of a table that another file is of too is read with it', async () => {
    const { files, found } = await sent(
      csv(`${header}\n${row('H015')}\n`, 'a.csv'),
      csv(`${header}\n${row('H016')}\n`, 'b.csv'),
    );
    expect([files.map(({ recorded }: { recorded: number }) => recorded), found]).toEqual([[1, 1], []]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\returns\\Header.csv', 'Header.csv'],
    ['Hea\u202eder.csv', 'Header.csv'],
    ['x'.repeat(300), 'x'.repeat(200)],
    ['..', 'nameless'],
  ])('called %p is shown by its name and stored under another', async (filename, name) => {
    const { files } = await sent(csv(whole, filename));
    expect(files).toMatchObject([{ name, recorded: 1 }]);
  });
});

describe('a body that is none', () => {
  const { payload, headers } = multipart([csv(whole)]);
  const problem = (answer: { statusCode: number; json(): { type: string } }) => [
    answer.statusCode,
    answer.json().type.split(':').at(-1),
  ];

  it.each([
    ['JSON', 'application/json', '{}'],
    ['CSV', 'text/csv', whole],
    ['a form', 'application/x-www-form-urlencoded', 'files=x'],
    ['another multipart', 'multipart/mixed; boundary=x', '--x--'],
  ])('%s is 415', async (_, type, body) => {
    expect(problem(await post({ payload: body, headers: { 'content-type': type } }))).toEqual([
      415,
      'wrong-media-type',
    ]);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', payload],
    ['with another boundary', 'multipart/form-data; boundary=other', payload],
    ['cut off in a file', headers['content-type'], payload.subarray(0, payload.length - 60)],
    ['cut off in a head', headers['content-type'], payload.subarray(0, 60)],
    ['with nothing in it', headers['content-type'], Buffer.from('')],
    [
      'without a file',
      multipart([]).headers['content-type'],
      multipart([{ name: 'year', content: '2018' }]).payload,
    ],
    [
      'with a file of no filename',
      headers['content-type'],
      multipart([{ name: 'files', content: whole }]).payload,
    ],
    ['with two files of a name', headers['content-type'], multipart([csv(whole), csv(whole)]).payload],
    [
      'with a field twice',
      headers['content-type'],
      multipart([csv(whole), { name: 'year', content: '2018' }, { name: 'year', content: '2019' }]).payload,
    ],
    [
      'with a field like __proto__',
      headers['content-type'],
      multipart([csv(whole), { name: '__proto__', content: 'x' }]).payload,
    ],
  ])('%s is 400 and keeps nothing', async (_, type, body) => {
    expect(problem(await post({ payload: body, headers: { 'content-type': type } }))).toEqual([
      400,
      'invalid-request',
    ]);
  });

  it('is 415 on a route that takes no files', async () => {
    const answer = await council.ask('analyst', {
      method: 'POST',
      url: `/api/v1/imports/${council.people.jordan}/undo`,
      ...multipart([csv(whole)]),
    });
    expect(problem(answer)).toEqual([415, 'wrong-media-type']);
  });
});

describe('too much', () => {
  it('of files is 413 with the limit', async () => {
    const many = Array.from({ length: limits.files + 1 }, (_, n) => csv(whole, `${n}.csv`));
    const answer = await post(multipart(many));
    expect([answer.statusCode, answer.json().detail]).toEqual([
      413,
      'There are more than 50 files. Send them in several imports.',
    ]);
  });

  it('in all is 413 with the limit', async () => {
    const total = limits.total;
    limits.total = 1024 * 1024;
    const half = 'x'.repeat(700_000);
    const answer = await post(multipart([csv(half, 'a.csv'), csv(half, 'b.csv')]));
    limits.total = total;
    expect([answer.statusCode, answer.json().detail]).toEqual([
      413,
      'The files hold more than 1 MB together. Send them in several imports.',
    ]);
  });

  it('in one file, a gigabyte sent as a stream, is 413 where the limit is, in little memory', async () => {
    const gigabyte = 1024 ** 3;
    const { payload, headers } = multipartOf(gigabyte, `${row('H020')}\n`);
    const { port } = council.app.getHttpServer().address() as { port: number };
    const authorization = `Bearer ${await council.tokenOf('analyst')}`;
    const before = memoryHeld();
    const asking = request({
      port,
      method: 'POST',
      path: '/api/v1/imports',
      headers: { ...headers, authorization },
    });
    const answered = new Promise<{ status?: number; body: string }>((resolve, reject) => {
      asking.on('response', (answer) => {
        text(answer).then((body) => resolve({ status: answer.statusCode, body }), reject);
      });
      asking.on('error', reject);
    });
    // Once, when most of what the limit allows has come: to collect garbage takes long.
    let held = NaN;
    const watching = setInterval(() => {
      if ((asking.socket?.bytesWritten ?? 0) < 400 * 1024 ** 2) return;
      clearInterval(watching);
      held = memoryHeld();
    }, 5);
    // The rest of the body is of no use to anybody, so the sending may break off.
    const sending = pipeline(payload, asking).catch(() => undefined);
    const { status, body } = await answered.finally(() => clearInterval(watching));
    asking.destroy();
    await sending;
    expect([status, JSON.parse(body).detail]).toEqual([
      413,
      'A file is larger than 512 MB. Send the table in several files.',
    ]);
    expect((held - before) / 1024 ** 2).toBeLessThan(100);
  }, 120_000);

  it('at once is 503, and the others arrive', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        post(multipart([csv(`${header}\n${row('H021')}${' '.repeat(500_000)}\n`)])),
      ),
    );
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 202).length).toBeGreaterThanOrEqual(2);
    expect(statuses.filter((status) => ![202, 503].includes(status))).toEqual([]);
    await runWhatIsAsked(work);
  });
});
