import { readConfig } from './config.ts';

const [app, worker, owner] = ['app', 'worker', 'owner'].map(
  (role) => `postgres://${role}:secret@db:5432/pledgekeeper`,
);

describe('the environment', () => {
  it('may say nothing at all', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      LOCAL_AUTHORITY: 'E08000034',
      OPEN_MONTHS: 2,
      LOG_LEVEL: 'info',
    });
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
  });

  it('reads numbers from text', () => {
    expect(readConfig({ PORT: '8080', OPEN_MONTHS: '0' })).toMatchObject({ PORT: 8080, OPEN_MONTHS: 0 });
  });

  it('needs no owner to serve', () => {
    expect(readConfig({ DATABASE_URL: app, WORKER_DATABASE_URL: worker })).toMatchObject({
      DATABASE_URL: app,
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a port number, like 3000'],
    [
      { LOCAL_AUTHORITY: '382' },
      'LOCAL_AUTHORITY must be the ONS code of the local authority, like E08000034',
    ],
    [
      { DATABASE_URL: 'mysql://db', WORKER_DATABASE_URL: worker },
      'DATABASE_URL must be a PostgreSQL address, like postgres://',
    ],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL must be a Redis address, like redis://queue:6379'],
    [{ GO_LIVE: 'today' }, 'GO_LIVE must be a day, like 2026-09-01'],
    [{ DATABASE_URL: app }, 'WORKER_DATABASE_URL (the jobs) go together'],
    [{ WORKER_DATABASE_URL: worker }, 'DATABASE_URL (the application) and WORKER_DATABASE_URL'],
    [{ OWNER_DATABASE_URL: owner }, 'OWNER_DATABASE_URL means nothing without DATABASE_URL'],
    [{ OIDC_ISSUER: 'https://login.council.example' }, 'OIDC_ISSUER needs OIDC_AUDIENCE'],
  ])('names the variable that is wrong and gives an example: %p', (environment, words) => {
    expect(() => readConfig(environment)).toThrow(words);
  });

  it('tells of every fault at once', () => {
    expect(() => readConfig({ PORT: '99999', OPEN_MONTHS: 'two' })).toThrow(/PORT[^]*OPEN_MONTHS/);
  });
});
