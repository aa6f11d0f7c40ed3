import type { Table } from '../table.ts';
import { tables2018 } from './2018.ts';
import { tables2019 } from './2019.ts';
import { tables2020 } from './2020.ts';
import { tables2021 } from './2021.ts';
import { tables2022 } from './2022.ts';
import { tables2023 } from './2023.ts';
import { tables2024 } from './2024.ts';
import { tables2025 } from './2025.ts';
import { tables2026 } from './2026.ts';
import { tables2027 } from './2027.ts';

/** The tables of each collection we know, by the year of its 31 March, in order of the years. */
export type Collections = ReadonlyMap<number, readonly Table[]>;

export const collections: Collections = new Map([
  [2018, tables2018],
  [2019, tables2019],
  [2020, tables2020],
  [2021, tables2021],
  [2022, tables2022],
  [2023, tables2023],
  [2024, tables2024],
  [2025, tables2025],
  [2026, tables2026],
  [2027, tables2027],
]);

/** The tables of the return of the collection year, each with its columns in their order; null of a year we do not know. */
export const tablesIn = (collectionYear: number): readonly Table[] | null =>
  collections.get(collectionYear) ?? null;

/** Every table of the return as any collection has it: of one that changed, each of its forms. */
export const tablesOfAnyYear: readonly Table[] = [...new Set([...collections.values()].flat())];
