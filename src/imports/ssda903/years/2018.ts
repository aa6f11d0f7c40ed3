import type { Table } from '../table.ts';
import { ad1 } from '../tables/ad1.table.ts';
import { episodes } from '../tables/episodes.table.ts';
import { header } from '../tables/header.table.ts';
import { missing } from '../tables/missing.table.ts';
import { oc2 } from '../tables/oc2.table.ts';
import { oc3 } from '../tables/oc3.table.ts';
import { placedAdoption } from '../tables/placed-adoption.table.ts';
import { prevPerm } from '../tables/prev-perm.table.ts';
import { reviews } from '../tables/reviews.table.ts';
import { uasc } from '../tables/uasc.table.ts';

/** 2017/18, the first year we know (LIIA 903 schema of 2017). */
export const tables2018: readonly Table[] = [
  header,
  episodes,
  reviews,
  uasc,
  oc2,
  oc3,
  ad1,
  placedAdoption,
  prevPerm,
  missing,
];
