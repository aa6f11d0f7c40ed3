export const adviserExample = {
  workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  name: 'Asha Greenwood',
  team: 'Leaving Care North',
  isNamedPerson: true,
  caseload: 24,
};

export const allocatedExample = {
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  name: 'Rowan Keldshaw',
  childId: '100482',
  bornOn: '1999-05-04',
  since: '2018-03-12',
};

export const workerExample = {
  personId: allocatedExample.personId,
  role: 'personal-adviser',
  workerId: adviserExample.workerId,
  name: adviserExample.name,
  team: adviserExample.team,
  isNamedPerson: true,
  since: allocatedExample.since,
};
