import type { Life } from './life.ts';
import { seeded } from './random.ts';
import { people } from './scenarios.ts';

export interface Name {
  readonly given: string;
  readonly family: string;
}

const girls =
  'Aaliyah Abigail Aisha Alice Amelia Anya Bethany Caitlin Chloe Daisy Elena Ella Esme Fatima Freya Grace Hana Holly Imogen Isla Jasmine Kayla Keira Layla Lily Maisie Maya Megan Mia Molly Nadia Niamh Paige Phoebe Poppy Ruby Safia Shanice Tilly Zara';
const boys =
  'Aaron Adam Alfie Amir Archie Ben Callum Charlie Connor Dylan Eli Ethan Finlay Haris Hassan Idris Isaac Jacob Jaden Jamie Joshua Kai Kieran Leo Liam Luca Mason Mohammed Nathan Noah Omar Oscar Reece Rhys Riley Sami Taylor Tyler Yusuf Zach';
const given = { '1': boys.split(' '), '2': girls.split(' ') };

// Put together, so that nobody is likely to be called so.
const beginnings =
  'Bracken Bramble Brier Copse Curlew Fern Gorse Heron Hollin Keld Lapwing Ling Linnet Nettle Oaken Plover Scar Sedge Sloe Tarn Teasel Wether Whin Wren'.split(
    ' ',
  );
const endings = 'bank beck croft garth holme hurst ley mire royd shaw stead thwaite wick worth'.split(' ');

const told: Readonly<Record<string, string>> = {
  [people.jordan.child]: 'Jordan',
  [people.kyle.child]: 'Kyle',
  [people.marcus.child]: 'Marcus',
  [people.leah.child]: 'Leah',
};

/** What an invented person is called; the same each time. A child recorded twice has one name. */
export function nameOf({ child, sex }: Life): Name {
  const who = child === people.recordedAgain.child ? people.recordedTwice.child : child;
  const random = seeded(`name of ${who}`);
  const [first, family] = [random.pick(given[sex]), random.pick(beginnings) + random.pick(endings)];
  return { given: told[who] ?? first, family };
}

/** One of the thousand mobile numbers that Ofcom keeps for fiction: nobody has them. */
export const inventedPhone = (serial: number): string => `07700 900${String(serial).padStart(3, '0')}`;
