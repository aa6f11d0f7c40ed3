/** DfE's groups of placements in the order it shows them (release of 2024/25 and LAIT; DOMAIN M04). */
export const placementGroups = [
  'foster',
  'placed for adoption',
  'with parents',
  "secure and children's homes",
  'independent/semi-independent/supported',
  'other residential',
  'residential schools',
  'other',
] as const;

export type PlacementGroup = (typeof placementGroups)[number];

// UNVERIFIED: the groups of R1, R2, R3, R5, S1 and P3 (DOMAIN 9; DfE's own tables differ on P3), and of A1 and
// A2, which DfE retired. Where the groups are shown they are "by placement type", never DfE's official figures.
const groupOf = new Map<string, PlacementGroup>(
  Object.entries({
    foster: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'],
    'placed for adoption': ['A3', 'A4', 'A5', 'A6', 'A1', 'A2'],
    'with parents': ['P1'],
    "secure and children's homes": ['K1', 'K2'],
    'independent/semi-independent/supported': ['K3', 'H5', 'P2'],
    'other residential': ['R1', 'R2', 'R3', 'R5'],
    'residential schools': ['S1'],
    other: ['Z1', 'Z11', 'Z12', 'Z13', 'Z14', 'P3'],
  } satisfies Record<PlacementGroup, string[]>).flatMap(([group, codes]) =>
    codes.map((code) => [code, group as PlacementGroup]),
  ),
);

/** The group of a placement code; null for T0-T4 (judged on the placement they left) and for no known code. */
export const placementGroup = (code: string): PlacementGroup | null => groupOf.get(code) ?? null;

const temporary = new Set(['T0', 'T1', 'T2', 'T3', 'T4']);

/** T0-T4: a detour from a placement that goes on (rules 226 and 383 of the return). */
export const isTemporary = (placement: string): boolean => temporary.has(placement);
