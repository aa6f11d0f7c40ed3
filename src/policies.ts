import { sightSql } from './platform/access/sight.store.ts';

/** What the code says of the database itself, said again by every `migrate`. */
export const policies = [sightSql];
