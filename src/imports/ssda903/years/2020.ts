import { tables2019 } from './2019.ts';

/** 2019/20: nothing that we know of. */
export const tables2020 = tables2019;
