import type { Placement } from './life.ts';
import { carers, type Address, type Zone } from './postcodes.ts';
import type { Random } from './random.ts';

// Invented: no such number is on Ofsted's register.
const ownFostering = { provider: 'PR1', urn: 'SC900382' };
const agencies = [
  { provider: 'PR4', urn: 'SC900411' },
  { provider: 'PR4', urn: 'SC900527' },
  { provider: 'PR5', urn: 'SC900633' },
];
// Where the return wants a URN and Ofsted gives none: a regional adoption agency, or semi-independent living before 2023.
const noRegister = 'XXXXXXX';
// Kinds of home that Ofsted registers one by one.
const registers = ['K1', 'K2', 'R3', 'S1'];

/** A placement of the code at the address. Own provision stands inside the district only (rule 1015). */
export const placementAt = (code: string, address: Address): Placement => ({
  code,
  postcode: address.postcode,
  ...providerOf(code, address),
});

function providerOf(code: string, { zone, number }: Address): { provider: string; urn: string } {
  const outside = zone !== 'inside';
  const ownUrn = `SC9${registers.indexOf(code)}${String(number).padStart(4, '0')}`;
  switch (code) {
    case 'P1':
      return { provider: 'PR0', urn: '' };
    case 'Z1':
      return { provider: '', urn: '' };
    case 'R2':
    case 'R5':
      return { provider: 'PR3', urn: '' };
    case 'R1':
    case 'P2':
      return { provider: 'PR4', urn: '' };
    case 'H5':
      return { provider: 'PR4', urn: noRegister };
    case 'A3':
    case 'A4':
    case 'A5':
    case 'A6':
      return { provider: 'PR2', urn: noRegister };
    case 'K1':
      return { provider: 'PR2', urn: ownUrn };
    case 'K2':
      return { provider: outside ? 'PR4' : 'PR1', urn: ownUrn };
    case 'R3':
    case 'S1':
      return { provider: 'PR5', urn: ownUrn };
    case 'U4':
    case 'U6':
      return outside || number % 3 === 0 ? agencies[number % agencies.length]! : ownFostering;
    default:
      return ownFostering;
  }
}

/** A placement somewhere in the zone, at none of the postcodes to avoid. */
export function placementIn(
  zone: Zone,
  code: string,
  random: Random,
  avoid: readonly string[] = [],
): Placement {
  return placementAt(code, random.pick(carers[zone].filter(({ postcode }) => !avoid.includes(postcode))));
}

/** The number of a carer in the zone, for lives written by hand. */
export const placementNumber = (zone: Zone, code: string, number: number): Placement =>
  placementAt(code, carers[zone][number]!);
