import { aSmallCouncil, staff, type Worker } from './small-council.ts';

export const reason = 'The order was made on 10 January and served';
export const because = 'Answers the request for access of 4 February';
/** A second manager of the team that the adviser is in. */
export const deputy = 'deputy' as Worker;
export const everybody = [...(Object.keys(staff) as Worker[]), deputy];
export const upn = 'B801200005001';

/** A small council with a second manager, who seals records of adopted children and names who may see them. */
export async function aSealingCouncil() {
  const council = await aSmallCouncil();
  const { rows: deputies } = await council.owner.query(
    `with another as (insert into worker (worker_ref, name, team, is_named_person) values ('deputy', 'deputy', 'North', true) returning id)
     insert into worker_role (worker_id, role, "start") select id, 'team-manager', '2018-01-01' from another returning worker_id as id`,
  );
  council.workers[deputy] = deputies[0].id;

  let children = 0;
  /** Somebody who left care for this reason on 10 January 2019, and whom a social worker, an adviser and a reviewing officer have. */
  async function aChild({ ended = '2019-01-10' as string | null, because = 'E11' as string | null } = {}) {
    const childId = `K${++children}`;
    const { rows } = await council.owner.query(
      `insert into person (child_id, born_on, given_name, family_name, upn) values ($1, '2016-02-29', 'Kit', 'Finch', $2) returning id`,
      [childId, upn],
    );
    const { id } = rows[0];
    for (const [table, worker] of [
      ['social_worker_allocation', 'socialWorker'],
      ['pa_allocation', 'adviser'],
      ['reviewing_officer_allocation', 'reviewingOfficer'],
    ] as const)
      await council.owner.query(
        `insert into ${table} (person_id, worker_id, "start") values ($1, $2, '2018-01-01')`,
        [id, council.workers[worker]],
      );
    await council.owner.query(
      `insert into period_of_care (person_id, "start", "end", ended_because, start_is_known) values ($1, '2016-05-01', $2, $3, true)`,
      [id, ended, because],
    );
    return { id, childId, url: `/people/${id}` };
  }

  type Child = Awaited<ReturnType<typeof aChild>>;

  const versionOf = async (worker: Worker, { url }: Child): Promise<string> =>
    (await council.get(worker, `${url}/seal`)).json().version ?? '0';
  const ask = async (worker: Worker, child: Child, version?: string) =>
    council.send(
      worker,
      'POST',
      `${child.url}/seal`,
      { reason },
      version ?? (await versionOf(worker, child)),
    );
  const askToOpen = async (worker: Worker, child: Child, ground = 'error') =>
    council.send(
      worker,
      'POST',
      `${child.url}/unseal`,
      { ground, reason: 'It was another child who was adopted' },
      await versionOf(worker, child),
    );
  const approve = async (worker: Worker, id: string) =>
    council.send(
      worker,
      'POST',
      `/approvals/${id}/approve`,
      undefined,
      (await council.get(worker, `/approvals/${id}`)).json().version ?? '0',
    );
  const seen = async (child: Child) => {
    const found: Worker[] = [];
    for (const worker of everybody)
      if ((await council.get(worker, `${child.url}/seal`)).statusCode === 200) found.push(worker);
    return found;
  };

  /** Seals the record and gives the id of the sealing. */
  async function sealed(child: Child): Promise<string> {
    const asked = await ask('socialWorker', child);
    const approved = await approve('manager', asked.json().id);
    expect(approved.statusCode).toBe(200);
    return approved.json().outcome;
  }
  const name = async (id: string, workers: readonly Worker[]) => {
    const { version } = (await council.get('administrator', `/sealed-records/${id}`)).json();
    const mayBeSeenBy = workers.map((worker) => council.workers[worker]);
    return council.send(
      'administrator',
      'PUT',
      `/sealed-records/${id}/named`,
      { mayBeSeenBy, because },
      version,
    );
  };

  return { council, aChild, ask, askToOpen, approve, seen, sealed, name };
}
export type SealingCouncil = Awaited<ReturnType<typeof aSealingCouncil>>;
export type AdoptedChild = Awaited<ReturnType<SealingCouncil['aChild']>>;
