import { tables2018 } from './2018.ts';

/** 2018/19: REC E43 and E44 became E45 to E48, and the change reason CUSTOD came (LIIA 903 schema of 2019); their code lists say so. */
export const tables2019 = tables2018;
