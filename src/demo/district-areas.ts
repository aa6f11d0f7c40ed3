import { csv } from './csv.ts';

/** The strategy's areas of the district, laid on the invented postcodes. */
const areas = [
  ['HD1', 'Huddersfield'],
  ['HD4', 'Huddersfield'],
  ['HD5', 'Huddersfield'],
  ['HD7', 'Kirklees Rural'],
  ['HD8', 'Kirklees Rural'],
  ['HD9', 'Kirklees Rural'],
  ['WF18', 'Dewsbury and Mirfield'],
  ['WF18 2', 'Batley and Spen'],
  ['BD25', 'Batley and Spen'],
] as const;

export const districtAreasCsv = csv(
  ['OUTWARD', 'AREA', 'SINCE', 'SOURCE'],
  areas.map(([outward, area]) => [outward, area, '01/04/2009', 'Invented for the demonstration']),
);
