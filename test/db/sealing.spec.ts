import type { Client } from 'pg';
import { sentRecordsOf } from '../../src/imports/ssda903/sending/record.reader.ts';
import type { Role } from '../../src/platform/access/policy.ts';
import { children, Importing } from './importing.ts';
import { session, undone } from './session.ts';

let importing: Importing;
let app: Client;
const workers = new Map<string, string>();
const roles: Record<string, Role> = {
  manager: 'team-manager',
  deputy: 'team-manager',
  administrator: 'administrator',
};

beforeAll(async () => {
  importing = await Importing.open();
  app = await session(importing.database.app);
  for (const [ref, role] of Object.entries(roles)) {
    const { rows } = await importing.owner.query(
      `insert into worker (worker_ref, name, team, is_named_person) values ($1, $1, 'North', true) returning id`,
      [ref],
    );
    workers.set(ref, rows[0].id);
    await importing.owner.query(
      `insert into worker_role (worker_id, role, "start") values ($1, $2, '2018-01-01')`,
      [rows[0].id, role],
    );
  }
});
afterAll(async () => {
  await app?.end();
  await importing?.close();
});

let count = 0;
const newChild = () => `adopted${++count}`;
const upn = 'B801200005001';
const corrected = 'A801200005002';
const header = (child: string, pupil = upn) => `${child},1,10/09/2010,WBRI,${pupil},,`;
const stay = (child: string, { from = '10/01/2017', to = '02/02/2018', because = 'E11' } = {}) =>
  `${child},${from},S,C1,N1,A5,PR1,${to},${because},,ZZ1 1AA,,`;

/** Adopted on 2 February 2018 by the return of the year to March 2018, and sealed. */
async function aSealedChild(): Promise<{ child: string; id: string }> {
  const child = newChild();
  await importing.send({ Header: [header(child)], Episodes: [stay(child)] });
  const id = await importing.personId(child);
  await sealIt(id);
  return { child, id };
}
const sealIt = (id: string) =>
  importing.owner.query(
    `insert into sealing (person_id, adopted_on, because, was_restricted, sealed_by) values ($1, '2018-02-02', 'adopted', false, $2)`,
    [id, workers.get('manager')],
  );
const personWith = async (id: string) =>
  (
    await importing.owner.query(
      `select upn, is_restricted as "isRestricted", row_version as version from person where id = $1`,
      [id],
    )
  ).rows[0];
const sentUpn = async (id: string) => {
  const [sent] = await sentRecordsOf(importing.jobs.manager, [id], {
    collectionYear: 2018,
    today: '2018-08-01',
    authority: 'E08000034',
  } as Parameters<typeof sentRecordsOf>[2]);
  return sent!.person.upn;
};

describe('what files tell of a sealed record', () => {
  it('its pupil number is put away, and the return still has it', async () => {
    const { id } = await aSealedChild();
    expect(await personWith(id)).toMatchObject({ upn: null, isRestricted: true });
    expect(await sentUpn(id)).toBe(upn);
  });

  it('the same file again leaves no trace', async () => {
    const { child, id } = await aSealedChild();
    const before = await personWith(id);
    const again = await importing.send({ Header: [header(child)], Episodes: [stay(child)] });
    expect([again.findings, again.changes.tables['person']?.changed]).toEqual([[], 0]);
    expect(await personWith(id)).toEqual(before);
  });

  it('a correction of the adoption’s year, and of an earlier one, is recorded in it', async () => {
    const { child, id } = await aSealedChild();
    const report = await importing.send({
      Header: [header(child, corrected)],
      Episodes: [stay(child, { to: '03/02/2018' })],
    });
    expect(report.findings).toEqual([]);
    expect(await personWith(id)).toMatchObject({ upn: null });
    expect(await sentUpn(id)).toBe(corrected);
    const { rows } = await importing.owner.query(`select "end" from period_of_care where person_id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ end: '2018-02-03' }]);
    const earlier = await importing.send({ Header: [header(child, corrected)] }, { year: 2017 });
    expect(earlier.findings).toEqual([]);
  });

  it('whoever comes into care after it under the same CHILD is refused, in words that tell nothing', async () => {
    const { child, id } = await aSealedChild();
    const again = await importing.send({
      Header: [header(child)],
      Episodes: [stay(child), stay(child, { from: '02/02/2018', to: '', because: '' })],
    });
    expect(again.findings).toEqual([
      expect.objectContaining({ code: 'child-used-no-more', table: 'Episodes', line: 3, child }),
    ]);
    const before = await personWith(id);
    const next = await importing.send(
      {
        Header: [header(child, corrected)],
        Episodes: [stay(child, { from: '01/06/2018', to: '', because: '' })],
        Reviews: [`${child},10/09/2010,01/07/2018,PN1`],
      },
      { year: 2019 },
    );
    expect(next.findings.map(({ table, code }) => `${table} ${code}`).toSorted()).toEqual([
      'Episodes child-used-no-more',
      'Header child-used-no-more',
      'Reviews child-used-no-more',
    ]);
    expect(next.findings[0]!.message).not.toMatch(/seal|restrict|hidden/i);
    expect(await personWith(id)).toEqual(before);
    expect(await sentUpn(id)).toBe(upn);
    // What the council keeps beside the return tells of nobody whose record is sealed.
    const names = await importing.send({ Names: [`${child},Robin,Wren,`] });
    expect(names.findings).toEqual([expect.objectContaining({ code: 'child-used-no-more' })]);
  });

  it('under a new CHILD with the same birthday and pupil number they are another person', async () => {
    const { id } = await aSealedChild();
    const child = newChild();
    const report = await importing.send(
      { Header: [header(child)], Episodes: [stay(child, { from: '01/06/2018', to: '', because: '' })] },
      { year: 2019 },
    );
    expect(report.findings).toEqual([]);
    expect(await importing.personId(child)).not.toBe(id);
    const { rows } = await importing.owner.query(
      `select one.id from person one join person other on other.upn = one.upn and other.id <> one.id where one.id = $1 or other.id = $1`,
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('an adoption that is not sealed takes corrections as before', async () => {
    const child = newChild();
    await importing.send({ Header: children(child), Episodes: [stay(child)] });
    const report = await importing.send({
      Episodes: [stay(child), stay(child, { from: '02/03/2018', to: '', because: '' })],
    });
    expect(report.findings).toEqual([]);
  });
});

describe('the database itself', () => {
  /** How a statement ends of a worker who acts in their role, and is undone. */
  const outcomeOf = (ref: string, statement: string, values: unknown[]) =>
    undone(app, async () => {
      await app.query(
        `select set_config('pledgekeeper.worker_id', $1, true), set_config('pledgekeeper.roles', $2, true)`,
        [workers.get(ref), roles[ref]],
      );
      try {
        return (await app.query(statement, values)).rowCount;
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
  const inserts = `insert into sealing (person_id, adopted_on, because, was_restricted) values ($1, '2018-02-02', 'adopted', false)`;
  const unseals = `update sealing set unsealed_at = now(), unsealed_by = asking_worker(), unsealed_ground = 'error', unsealed_because = 'another' where person_id = $1`;
  const names = `insert into named_access (person_id, worker_id, "start", because) values ($1, $2, london_today(), $3)`;
  const asks = (id: string, kind: string, ref: string) =>
    importing.owner.query(
      `insert into approval (kind, person_id, approvers, what, because, reason, asked, asked_by)
       values ($1, $2, '{team-manager}', 'seal it', '{}', 'adopted', '{}', $3)`,
      [kind, id, workers.get(ref)],
    );

  it('seals nothing that somebody else has not asked for, nor in sight of nobody', async () => {
    const child = newChild();
    await importing.send({ Header: children(child), Episodes: [stay(child)] });
    const id = await importing.personId(child);
    expect(await outcomeOf('manager', inserts, [id])).toBe('42501');
    await asks(id, 'sealing', 'manager');
    expect(await outcomeOf('manager', inserts, [id])).toBe('42501');
    expect(await outcomeOf('deputy', inserts, [id])).toBe(1);
    expect(await outcomeOf('administrator', inserts, [id])).toBe('42501');
  });

  it('opens nothing that somebody else has not asked for, and brings nothing back into sight otherwise', async () => {
    const { id } = await aSealedChild();
    const lifts = `update person set is_restricted = false where id = $1`;
    expect(await outcomeOf('manager', unseals, [id])).toBe(0);
    await importing.owner.query(names, [id, workers.get('manager'), 'to answer a request']);
    expect(await outcomeOf('manager', unseals, [id])).toBe('42501');
    expect(await outcomeOf('manager', lifts, [id])).toBe('42501');
    await asks(id, 'unsealing', 'manager');
    expect(await outcomeOf('manager', unseals, [id])).toBe('42501');
    await asks(id, 'unsealing', 'deputy');
    expect(await outcomeOf('manager', unseals, [id])).toBe(1);
    await expect(importing.owner.query(lifts, [id])).rejects.toMatchObject({ code: '42501' });
    await expect(importing.jobs.query(lifts, [id])).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('has nobody named but by an administrator, for a sealed record, with a reason, and not themselves', async () => {
    const { id } = await aSealedChild();
    const { rows } = await importing.owner.query(
      `insert into person (child_id, born_on) values ('open', '2010-01-01') returning id`,
    );
    const because = 'to answer a request';
    expect(await outcomeOf('administrator', names, [id, workers.get('deputy'), because])).toBe(1);
    expect(await outcomeOf('administrator', names, [id, workers.get('deputy'), null])).toBe('42501');
    expect(await outcomeOf('administrator', names, [id, workers.get('administrator'), because])).toBe(
      '42501',
    );
    expect(await outcomeOf('administrator', names, [rows[0].id, workers.get('deputy'), because])).toBe(
      '42501',
    );
    await importing.owner.query(names, [id, workers.get('manager'), because]);
    expect(await outcomeOf('manager', names, [id, workers.get('deputy'), because])).toBe('42501');
    expect(await outcomeOf('manager', 'select from sealing where person_id = $1', [id])).toBe(1);
    expect(await outcomeOf('deputy', 'select from sealing where person_id = $1', [id])).toBe(0);
    expect(await outcomeOf('administrator', 'select from sealed_key where person_id = $1', [id])).toBe(0);
    expect(await outcomeOf('manager', 'select from sealed_key where person_id = $1', [id])).toBe(1);
  });

  it('keeps a restriction that stood before, and whom it is named for after', async () => {
    const { id } = await aSealedChild();
    await importing.owner.query(`update sealing set was_restricted = true where person_id = $1`, [id]);
    await importing.owner.query(names, [id, workers.get('manager'), 'to answer a request']);
    await importing.owner.query(
      `update sealing set unsealed_at = now(), unsealed_by = $2, unsealed_ground = 'error', unsealed_because = 'another' where person_id = $1`,
      [id, workers.get('manager')],
    );
    expect(await personWith(id)).toMatchObject({ upn, isRestricted: true });
    const { rows } = await importing.owner.query(`select "end" from named_access where person_id = $1`, [id]);
    expect(rows).toEqual([{ end: null }]);
    expect((await importing.owner.query(`select from sealed_key where person_id = $1`, [id])).rowCount).toBe(
      0,
    );
  });
});
