import type { EntityManager } from 'typeorm';
import type { Place } from '../../domain/care/episode.ts';

interface PostcodeRow {
  postcode: string;
  easting: number | null;
  northing: number | null;
  authority: string | null;
}

const nations: Record<string, string> = { S: 'SCO', W: 'WAL', N: 'NIR' };

/**
 * Where these postcodes are, each under the newest code of its authority that the reference has (`authorityOn` gives the code
 * of a day). One that the reference does not know has no grid reference and no authority.
 */
export async function placesOf(
  db: EntityManager,
  postcodes: ReadonlySet<string>,
): Promise<(postcode: string | null) => Place> {
  const rows: PostcodeRow[] = await db.query(
    `select p.postcode, p.easting, p.northing, coalesce(d.authority, p.district) as authority
     from postcode p left join district d on d.code = p.district
     where p.postcode = any($1::text[])`,
    [[...postcodes]],
  );
  const places = new Map(rows.map((row) => [row.postcode, asPlace(row)]));
  return (postcode) =>
    (postcode !== null && places.get(postcode)) || { postcode, grid: null, authority: null };
}

/** A district that no lookup knows is within a county, and which is not told. */
const upperTierOf = (code: string | null): string | null =>
  code === null || code.startsWith('E07') ? null : (nations[code.charAt(0)] ?? code);

const asPlace = ({ postcode, easting, northing, authority }: PostcodeRow): Place => ({
  postcode,
  grid: easting === null || northing === null ? null : { easting, northing },
  authority: upperTierOf(authority),
});
