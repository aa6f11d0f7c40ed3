import { sexCodes } from '../../domain/codes/sex.codes.ts';
import { isUpn } from '../../domain/codes/upn.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import { codeInUse, notAfter, refuse } from '../facts/checks.ts';
import type { PersonTold } from './people.store.ts';
import type { PersonCorrected, PersonSent } from './person.dto.ts';

type Told = Omit<PersonTold, 'childId'>;

/** A new person as sent, but for the childId. Throws Problem `cannot-be-so`. */
export function toldOf(sent: PersonSent, today: PlainDate): Told {
  const { givenName, familyName, bornOn, sex, ethnicity = null, phone = null } = sent;
  const told = { givenName, familyName, bornOn, sex, ethnicity, upn: sent.upn ?? null, phone };
  return { ...told, ...asKept(told, today) };
}

interface Known {
  today: PlainDate;
  /** The first day that anything is recorded of. */
  earliestFact: PlainDate | null;
}

/** What is to be changed: the fields that were sent. Throws Problem `cannot-be-so`. */
export function correctionOf(sent: PersonCorrected, { today, earliestFact }: Known): Partial<Told> {
  const fields = Object.entries(sent).filter(([, value]) => value !== undefined);
  if (!fields.length) throw new Problem('cannot-be-so', 'Send at least one of the fields to be corrected.');
  const isNull = (name: string) => fields.some(([field, value]) => field === name && value === null);
  const needed = ['givenName', 'familyName', 'bornOn', 'sex'].filter(isNull);
  refuse(
    ...needed.map((name) => ({
      pointer: `#/${name}`,
      detail: `${name} cannot be taken away; send the right one`,
    })),
    bornAfterAFact(sent.bornOn, earliestFact),
  );
  const told = Object.fromEntries(fields) as Partial<Told>;
  return { ...told, ...asKept(told, today) };
}

const bornAfterAFact = (bornOn: PlainDate | null | undefined, earliest: PlainDate | null): Fault | false =>
  bornOn != null &&
  earliest !== null &&
  bornOn > earliest && {
    pointer: '#/bornOn',
    detail: `bornOn must be ${earliest} or earlier: something is recorded of that day`,
  };

/** Names without blanks around them, the number in upper case: those of them that were sent. */
function asKept({ givenName, familyName, bornOn, sex, upn }: Partial<Told>, today: PlainDate): Partial<Told> {
  const number = upn?.toUpperCase();
  refuse(
    notAfter('bornOn', bornOn, today),
    codeInUse('sex', sexCodes, sex, today),
    number !== undefined &&
      !isUpn(number) && {
        pointer: '#/upn',
        detail:
          'upn does not fit its first letter, so a character is wrong; or send UN1 to UN5 where there is none',
      },
  );
  return {
    ...(givenName != null && { givenName: givenName.trim() }),
    ...(familyName != null && { familyName: familyName.trim() }),
    ...(number !== undefined && { upn: number }),
  };
}
