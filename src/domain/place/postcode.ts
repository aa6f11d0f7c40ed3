// Outward code A9, A99, AA9, AA99, A9A or AA9A; inward code 9AA.
const shape = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/**
 * The postcode as we keep it, `HD1 1AA`, from text in any case and with any spaces; null when the text cannot be
 * a postcode of Great Britain or Northern Ireland. Says nothing of whether it exists.
 */
export function normalisePostcode(text: string): string | null {
  const [, outward, inward] = shape.exec(text.replaceAll(/\s/g, '').toUpperCase()) ?? [];
  return outward && inward ? `${outward} ${inward}` : null;
}
