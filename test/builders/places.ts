import type { Place } from '../../src/domain/care/episode.ts';

export const kirklees = 'E08000034';
export const calderdale = 'E08000033';
export const leeds = 'E08000035';

/** A place of which nothing was recorded. */
export const nowhere: Place = { postcode: null, grid: null, authority: null };

/** A place on the National Grid, in metres, in an authority. */
export const at = (easting: number, northing: number, authority: string | null = kirklees): Place => ({
  postcode: null,
  grid: { easting, northing },
  authority,
});

/** A place known by its postcode only, which the reference does not hold. */
export const postcode = (text: string): Place => ({ ...nowhere, postcode: text });
