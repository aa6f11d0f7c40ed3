import type { Episode } from '../../src/domain/care/episode.ts';
import { dateOf, plainDate, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import { nowhere, postcode } from './places.ts';

/** A foster placement on a care order that is open and began when care did, but for what is said of it. */
export const episode = (facts: Partial<Episode> & Pick<Episode, 'start'>): Episode => ({
  end: null,
  startedBecause: 'S',
  legalStatus: 'C2',
  categoryOfNeed: 'N1',
  placement: 'U6',
  provider: 'PR1',
  endedBecause: facts.end ? 'X1' : null,
  changeReason: null,
  urn: null,
  place: nowhere,
  ...facts,
});

/**
 * Episodes as DOMAIN's tables write them, `DECOM RNE LS PLACE postcode > DEC REC`, parted by semicolons:
 * `10/05/2021 S C2 U6 HD1 1AA > 02/06/2024; P K2 > open`. What is left out is as in the episode before: DECOM is its
 * DEC, LS its LS; REC is X1.
 */
export function episodesFrom(notation: string): Episode[] {
  const episodes: Episode[] = [];
  for (const text of notation.split(';')) episodes.push(episodeFrom(text.trim(), episodes.at(-1)));
  return episodes;
}

const form =
  /^(?:(?<decom>[\d/]{10}) )?(?<rne>[SLPTBU])(?: (?<ls>[CDEVJL]\d))? (?<place>[A-Z]\d{1,2})(?: (?<post>[A-Z]+\d\S* \d\S+))? > (?:open|(?<dec>[\d/]{10})(?: (?<rec>\w+))?)$/;

function episodeFrom(text: string, before: Episode | undefined): Episode {
  const said = form.exec(text)?.groups;
  const start = said?.decom ? day(said.decom) : before?.end;
  if (!said || !start)
    throw new Error(`"${text}" is not an episode. Write "10/05/2021 S C2 U6 > 02/06/2024".`);
  const end = said.dec ? day(said.dec) : null;
  return episode({
    start,
    end,
    startedBecause: said.rne,
    legalStatus: said.ls ?? before?.legalStatus ?? null,
    placement: said.place,
    endedBecause: end ? (said.rec ?? 'X1') : null,
    place: said.post ? postcode(said.post) : nowhere,
  });
}

function day(text: string): PlainDate {
  const [d, m, y] = text.split('/').map(Number);
  return plainDate(dateOf(y!, m!, d!));
}
