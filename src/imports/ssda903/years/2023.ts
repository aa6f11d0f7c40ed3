import { tables2022 } from './2022.ts';

/** 2022/23: nothing that we know of. */
export const tables2023 = tables2022;
