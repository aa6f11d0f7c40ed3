/** Numerators that are one number under two names, so that hiding one hides the other: measure, breakdown and value of each. */
export const linked: readonly (readonly (readonly [measure: string, breakdown: string, value: string])[])[] =
  [
    [
      ['foster-care', 'total', 'Total'],
      ['placement-type', 'kind', 'foster'],
    ],
    // Both ask for the type of placement, of the same children.
    [
      ['foster-care', 'record', 'Not known'],
      ['placement-type', 'record', 'Not known'],
    ],
  ];
