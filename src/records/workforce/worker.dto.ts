import { roles } from '../../platform/access/policy.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, Flag, OneOf, Shaped, Text } from '../../platform/http/fields.ts';
import type { Role } from '../../platform/access/policy.ts';

export class WorkerSent {
  @Text('The council’s own reference of the worker (WORKER_ID)', 'W031', { max: 50 })
  workerRef!: string;

  @Text('What colleagues and young people call them', 'Priya Sharma')
  name!: string;

  @Text('Their team; left out when they are in none', 'North', { optional: true })
  team?: string | null;

  @Flag('Whether this is a person, not a duty desk, a vacant post or a program', true)
  isNamedPerson!: boolean;
}

/** What is left out stays; a team of null is none. */
export class WorkerChanged {
  @Text('The council’s own reference of the worker (WORKER_ID)', 'W031', { max: 50, optional: true })
  workerRef?: string | null;

  @Text('What colleagues and young people call them', 'Priya Sharma', { optional: true })
  name?: string | null;

  @Text('Their team; null for none', 'South', { optional: true })
  team?: string | null;

  @Flag('Whether this is a person, not a duty desk, a vacant post or a program', true, { optional: true })
  isNamedPerson?: boolean | null;
}

export class SignInSent {
  @Shaped(
    /^[\x21-\x7e]{1,255}$/,
    'the "sub" of their access token, without blanks',
    'Who they are to the sign-in service: the "sub" of their access token',
    'a1b2c3d4-0f9e-4d8c-9b7a-6f5e4d3c2b1a',
  )
  subject!: string;
}

export class RoleSent {
  @OneOf(roles, 'What they may do here', 'personal-adviser')
  role!: Role;

  @Day('The first day on which they may', '2019-02-04')
  start!: PlainDate;

  @Day('The first day on which they may no longer; left out while it goes on', '2019-09-01', {
    optional: true,
  })
  end?: PlainDate | null;
}

export class RoleEnded {
  @Day('The first day on which they may no longer', '2019-02-04')
  end!: PlainDate;
}

const stamps = {
  recordedAt: '2019-02-04T08:45:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};

export const workerExample = {
  id: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  workerRef: 'W031',
  name: 'Priya Sharma',
  team: 'North',
  isNamedPerson: true,
  roles: ['personal-adviser'],
  hasSignIn: true,
  version: '48211',
};

export const roleExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  workerId: workerExample.id,
  role: 'personal-adviser',
  start: '2019-02-04',
  end: null,
  ...stamps,
};
