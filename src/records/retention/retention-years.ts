import type { RetentionYears } from '../../domain/retention/retention-rules.ts';
import type { Config } from '../../platform/config/config.ts';

/** Of the modules: for how many years this council keeps its records. */
export const RETENTION_YEARS = Symbol('retention years');

/** For how many years this council keeps its records; the configuration lets nobody go below the law. */
export const retentionYears = (config: Config): RetentionYears => ({
  fromBirth: config.RETENTION_YEARS_FROM_BIRTH,
  fromDeath: config.RETENTION_YEARS_FROM_DEATH,
  fromAdoption: config.RETENTION_YEARS_FROM_ADOPTION,
});
