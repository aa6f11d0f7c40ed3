import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';

const postgresUrl = { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true };
const webUrl = { protocols: ['http', 'https'], require_tld: false, require_protocol: true };

const portWords = 'must be a port number, like 3000';
const atLeast = (years: number) => `must be a number of years from ${years} to 200`;
const monthsWords = 'must be a number of months from 0 to 24, like 2';

/** Everything the environment may say. Nothing else reads process.env. */
export class Config {
  /** The application's own role: sees only whom the person asking may see. Without it the embedded PostgreSQL starts. */
  @IsOptional()
  @IsUrl(postgresUrl, {
    message: 'must be a PostgreSQL address, like postgres://app:secret@db:5432/pledgekeeper',
  })
  DATABASE_URL?: string;

  /** The jobs' role: sees everyone. */
  @IsOptional()
  @IsUrl(postgresUrl, {
    message: 'must be a PostgreSQL address, like postgres://worker:secret@db:5432/pledgekeeper',
  })
  WORKER_DATABASE_URL?: string;

  /** The owner of the tables: only `migrate` needs it. */
  @IsOptional()
  @IsUrl(postgresUrl, {
    message: 'must be a PostgreSQL address, like postgres://owner:secret@db:5432/pledgekeeper',
  })
  OWNER_DATABASE_URL?: string;

  /** The queue's home; without it the queue lives in PostgreSQL. */
  @IsOptional()
  @IsUrl(
    { protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true },
    { message: 'must be a Redis address, like redis://queue:6379' },
  )
  REDIS_URL?: string;

  @Type(() => Number)
  @IsInt({ message: portWords })
  @Min(0, { message: portWords })
  @Max(65535, { message: portWords })
  PORT: number = 3000;

  /** The responsible local authority, by its ONS code. */
  @Matches(/^E\d{8}$/, {
    message: 'must be the ONS code of the local authority, like E08000034 for Kirklees',
  })
  LOCAL_AUTHORITY: string = 'E08000034';

  /** The first night that is counted by itself; nights before it are never filled in. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day, like 2026-09-01' })
  GO_LIVE?: string;

  /** How many past month-ends each night counts again, because practice is written up late. */
  @Type(() => Number)
  @IsInt({ message: monthsWords })
  @Min(0, { message: monthsWords })
  @Max(24, { message: monthsWords })
  OPEN_MONTHS: number = 2;

  @IsOptional()
  @IsUrl(webUrl, { message: 'must be the issuer of sign-in tokens, like https://login.council.example' })
  OIDC_ISSUER?: string;

  @IsOptional()
  @IsString()
  OIDC_AUDIENCE?: string;

  @IsOptional()
  @IsUrl(webUrl, {
    message: "must be the address of the issuer's keys, like https://login.council.example/keys",
  })
  OIDC_JWKS_URL?: string;

  /** What the issuer calls an access token in its header. With JWT only OIDC_AUDIENCE tells it from an id token. */
  @Matches(/^(at\+jwt|JWT)$/, {
    message: 'must be at+jwt, or JWT for an issuer that calls its access tokens so',
  })
  OIDC_TOKEN_TYPE: string = 'at+jwt';

  /** By which the issuer knows this program when people sign in with a browser; without it only programs get in. */
  @IsOptional()
  @IsString()
  OIDC_CLIENT_ID?: string;

  @IsOptional()
  @IsString()
  OIDC_CLIENT_SECRET?: string;

  /** What is asked of the issuer, so that its access token is for OIDC_AUDIENCE. */
  @IsString()
  OIDC_SCOPE: string = 'openid';

  /** Where people find the pages: the issuer sends them back to PUBLIC_URL/sign-in/back. */
  @IsOptional()
  @IsUrl(webUrl, { message: 'must be the address of the pages, like https://pledgekeeper.council.example' })
  PUBLIC_URL?: string;

  /** Who stands before us and says for whom: their X-Forwarded-For is believed, nobody else's. */
  @IsOptional()
  @Matches(/^[\da-f.:]+(\/\d{1,3})?( *, *[\da-f.:]+(\/\d{1,3})?)*$/i, {
    message: 'must be addresses or networks of proxies, like 127.0.0.1, 172.16.0.0/12',
  })
  TRUSTED_PROXIES?: string;

  /** Where the embedded PostgreSQL keeps its data. */
  @IsOptional()
  @IsString()
  DATA_FOLDER?: string;

  /** Where uploads wait for their job: the same folder for the API and the workers. */
  @IsOptional()
  @IsString()
  SPOOL_FOLDER?: string;

  /** Where backups are written and looked for; not on the disk that holds the records. */
  @IsOptional()
  @IsString()
  BACKUP_FOLDER?: string;

  /** A file with the key of the backups: 64 hexadecimal digits, as `openssl rand -hex 32` writes them. */
  @IsOptional()
  @IsString()
  BACKUP_KEY_FILE?: string;

  /** For how many years records are kept: the law's, or more. */
  @Type(() => Number)
  @IsInt({ message: atLeast(75) })
  @Min(75, { message: atLeast(75) })
  @Max(200, { message: atLeast(75) })
  RETENTION_YEARS_FROM_BIRTH: number = 75;

  @Type(() => Number)
  @IsInt({ message: atLeast(15) })
  @Min(15, { message: atLeast(15) })
  @Max(200, { message: atLeast(15) })
  RETENTION_YEARS_FROM_DEATH: number = 15;

  @Type(() => Number)
  @IsInt({ message: atLeast(100) })
  @Min(100, { message: atLeast(100) })
  @Max(200, { message: atLeast(100) })
  RETENTION_YEARS_FROM_ADOPTION: number = 100;

  /** The file that remembers who was erased, as hashes, for a restore of an older backup. To stand beside the backups. */
  @IsOptional()
  @IsString()
  ERASURE_LEDGER?: string;

  /** A folder with plans of the council's own, a YAML file each, beside those that come with the program. */
  @IsOptional()
  @IsString()
  PLANS_FOLDER?: string;

  /** Whether somebody who asks for their own record is told who looked at it, by role. */
  @Matches(/^(yes|no)$/, { message: 'must be yes or no' })
  PACKS_TELL_WHO_LOOKED: string = 'yes';

  @Transform(({ value }) => value ?? 'info')
  @Matches(/^(silent|error|warn|info|debug)$/, { message: 'must be silent, error, warn, info or debug' })
  LOG_LEVEL: string = 'info';
}

/** The configuration, checked. Throws an Error that names each variable at fault and gives an example. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.keys(environment).filter((name) => environment[name] !== '');
  const config = plainToInstance(Config, Object.fromEntries(known.map((name) => [name, environment[name]])), {
    exposeDefaultValues: true,
  });
  const faults = validateSync(config).map(
    ({ property, constraints }) =>
      `${property} ${[...new Set(Object.values(constraints ?? {}))].join(' and ')}.`,
  );
  const { DATABASE_URL, WORKER_DATABASE_URL, OWNER_DATABASE_URL } = config;
  if (Boolean(DATABASE_URL) !== Boolean(WORKER_DATABASE_URL)) {
    faults.push(
      'DATABASE_URL (the application) and WORKER_DATABASE_URL (the jobs) go together, like postgres://pledgekeeper_worker:secret@db:5432/pledgekeeper.',
    );
  }
  if (OWNER_DATABASE_URL && !DATABASE_URL) {
    faults.push(
      'OWNER_DATABASE_URL means nothing without DATABASE_URL and WORKER_DATABASE_URL. Set them too, or unset it.',
    );
  }
  if (config.OIDC_ISSUER && !(config.OIDC_AUDIENCE && config.OIDC_JWKS_URL)) {
    faults.push('OIDC_ISSUER needs OIDC_AUDIENCE (like pledgekeeper) and OIDC_JWKS_URL beside it.');
  }
  if (config.OIDC_CLIENT_ID && !(config.OIDC_ISSUER && config.PUBLIC_URL)) {
    faults.push(
      'OIDC_CLIENT_ID needs OIDC_ISSUER and PUBLIC_URL (like https://pledgekeeper.council.example) beside it.',
    );
  }
  if (faults.length) throw new Error(`The environment is not right:\n${faults.join('\n')}`);
  return config;
}
