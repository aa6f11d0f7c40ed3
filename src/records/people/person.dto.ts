import { Type } from 'class-transformer';
import { ethnicOriginCodes } from '../../domain/codes/ethnic-origin.codes.ts';
import { sexCodes } from '../../domain/codes/sex.codes.ts';
import { ageOn } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Asker } from '../../platform/access/access.ts';
import { mayRead } from '../../platform/access/policy.ts';
import { CodeField, Day, Id, OneOf, Shaped, Text, Whole } from '../../platform/http/fields.ts';
import { personStatuses, type PersonStatus } from './people.store.ts';
import type { Person } from './person.entity.ts';

const optional = { optional: true } as const;
const phoneShape = /^\+?[0-9][0-9 ()-]{4,24}$/;
const upnWords = 'the 13 characters of a unique pupil number, or UN1 to UN5 where there is none';

export class PersonSent {
  @Shaped(
    /^[!-~]([ -~]{0,18}[!-~])?$/,
    '1 to 20 letters, digits or signs',
    'CHILD of the return, if the council has given them one; else one is allotted',
    'C204117',
    optional,
  )
  childId?: string | null;

  @Text('Given name', 'Jordan', { max: 100 })
  givenName!: string;

  @Text('Family name', 'Testing', { max: 100 })
  familyName!: string;

  @Day('Date of birth', '2004-06-01')
  bornOn!: PlainDate;

  @CodeField(sexCodes, 'SEX of the return', 'F')
  sex!: string;

  @CodeField(ethnicOriginCodes, 'ETHNIC of the return', 'WBRI', optional)
  ethnicity?: string | null;

  @Shaped(
    /^[A-Za-z0-9]{3,13}$/,
    upnWords,
    'Unique pupil number, or why there is none',
    'B801200005001',
    optional,
  )
  upn?: string | null;

  @Shaped(phoneShape, 'a telephone number, like 07700 900123', 'How to ring them', '07700 900123', optional)
  phone?: string | null;
}

/** What is left out stays as it is; null takes away what need not be known. */
export class PersonCorrected {
  @Text('Given name', 'Jordan', { max: 100, ...optional })
  givenName?: string | null;

  @Text('Family name', 'Testing', { max: 100, ...optional })
  familyName?: string | null;

  @Day('Date of birth', '2004-06-01', optional)
  bornOn?: PlainDate | null;

  @CodeField(sexCodes, 'SEX of the return', 'F', optional)
  sex?: string | null;

  @CodeField(ethnicOriginCodes, 'ETHNIC of the return', 'WBRI', optional)
  ethnicity?: string | null;

  @Shaped(
    /^[A-Za-z0-9]{3,13}$/,
    upnWords,
    'Unique pupil number, or why there is none',
    'B801200005001',
    optional,
  )
  upn?: string | null;

  @Shaped(phoneShape, 'a telephone number, like 07700 900123', 'How to ring them', '07700 900123', optional)
  phone?: string | null;
}

export class PeopleAsked {
  @Text('How the name or the childId begins; names are looked at for those who may read them', 'jor', {
    max: 100,
    ...optional,
  })
  q?: string;

  @OneOf(
    personStatuses,
    'in-care: looked after on the day, short breaks too. care-leaver: relevant, former relevant or qualifying',
    'in-care',
    optional,
  )
  status?: PersonStatus;

  @Whole('How many at a time', 50, [1, 200], optional)
  @Type(() => Number)
  limit: number = 50;

  @Id('`next` of the page before', '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21', optional)
  after?: string;
}

/** The whole of a person, without what the asker may not see of anybody. Ages are on the day. */
export function personAsSeen(person: Person, { acting }: Asker, day: PlainDate) {
  const { id, childId, bornOn, sex, ethnicity, upn, isMother, firstChildBornOn, isRestricted } = person;
  const { version, recordedAt, recordedBy, sourceImport } = person;
  const showsName = mayRead(acting, 'name');
  return {
    id,
    personId: id,
    childId,
    givenName: showsName ? person.givenName : null,
    familyName: showsName ? person.familyName : null,
    bornOn,
    age: ageOn(bornOn, day),
    sex,
    ethnicity,
    upn,
    phone: mayRead(acting, 'phone') ? person.phone : null,
    isMother,
    firstChildBornOn,
    isRestricted,
    recordedAt,
    recordedBy,
    sourceImport,
    version,
  };
}

export const personExample = {
  id: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  childId: 'C204117',
  givenName: 'Jordan',
  familyName: 'Testing',
  bornOn: '2004-06-01',
  age: 14,
  sex: 'F',
  ethnicity: 'WBRI',
  upn: 'B801200005001',
  phone: '07700 900123',
  isMother: null,
  firstChildBornOn: null,
  isRestricted: false,
  recordedAt: '2019-02-04T08:45:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};
