import { tables2025 } from './2025.ts';

/** 2025/26: PLACE Z1 became Z11 to Z14 (LIIA 903 schema of 2026). */
export const tables2026 = tables2025;
