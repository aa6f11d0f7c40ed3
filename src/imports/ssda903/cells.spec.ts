import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { reasonEpisodeCeasedCodes } from '../../domain/codes/reason-episode-ceased.codes.ts';
import { sexCodes } from '../../domain/codes/sex.codes.ts';
import {
  code,
  flag,
  integer,
  isoDate,
  oneOf,
  onsCode,
  partialDate,
  postcode,
  socialWorkerId,
  text,
  ukDate,
  upn,
  urn,
} from './cells.ts';
import type { CellValue, Collections, Column } from './column.ts';

const read = (column: Column<CellValue>, cell: string, years: Collections | null = null) =>
  column.terms.read(cell, years);
const refused = (problem: string) => expect.objectContaining({ code: problem });
const returnOf = (year: number, since = year): Collections => ({ from: since, to: year });

describe('ukDate', () => {
  it.each([
    ['31/01/2019', '2019-01-31'],
    ['01/02/2018', '2018-02-01'],
    ['29/02/2020', '2020-02-29'],
    ['31/12/2099', '2099-12-31'],
    ['01/01/1900', '1900-01-01'],
  ])('reads %s', (cell, day) => expect(read(ukDate(), cell)).toBe(day));

  it.each([
    ['a day February never has', '30/02/2018', 'no-such-day'],
    ['29 February of a common year', '29/02/2019', 'no-such-day'],
    ['29 February of 2100, no leap year', '29/02/2100', 'unlikely-year'],
    ['29 February of 1900, no leap year', '29/02/1900', 'no-such-day'],
    ['31 April', '31/04/2018', 'no-such-day'],
    ['day nought', '00/01/2018', 'no-such-day'],
    ['month nought', '01/00/2018', 'no-such-day'],
    ['month 13, an American date', '12/31/2018', 'no-such-day'],
    ['an American date the calendar has, told apart by its form alone', '1/31/2018', 'not-a-date'],
    ['two-digit year', '01/02/18', 'not-a-date'],
    ['single digits', '1/2/2018', 'not-a-date'],
    ['ISO', '2018-02-01', 'not-a-date'],
    ["a spreadsheet's serial number", '43132', 'not-a-date'],
    ['a time behind it', '01/02/2018 00:00', 'not-a-date'],
    ['dots', '01.02.2018', 'not-a-date'],
    ['Arabic digits', '٠١/٠٢/٢٠١٨', 'not-a-date'],
    ['full-width digits', '０１/０２/２０１８', 'not-a-date'],
    ['words', '1 February 2018', 'not-a-date'],
    ['a year before any child in care was born', '01/02/0218', 'unlikely-year'],
    ['a year too far', '01/01/2100', 'unlikely-year'],
    ['an invisible character', '01/02/2018\u200b', 'not-a-date'],
  ])('refuses %s', (_, cell, problem) => expect(read(ukDate(), cell)).toEqual(refused(problem)));

  it('says how to write an ISO day', () => {
    expect(read(ukDate(), '2018-02-01')).toEqual({
      code: 'not-a-date',
      message: 'These files write day/month/year. Write it 01/02/2018.',
    });
  });
});

describe('isoDate', () => {
  it('reads the day our own reference files have', () =>
    expect(read(isoDate(), '2023-04-01')).toBe('2023-04-01'));
  it.each(['01/04/2023', '2023-4-1'])('refuses %s', (cell) =>
    expect(read(isoDate(), cell)).toEqual(refused('not-a-date')),
  );
  it('refuses a day that is none', () =>
    expect(read(isoDate(), '2023-04-31')).toEqual(refused('no-such-day')));
});

describe('partialDate', () => {
  it.each([
    ['31/01/2019', '2019-01-31'],
    ['zz/01/2019', '2019-01-zz'],
    ['ZZ/zz/2019', '2019-zz-zz'],
    ['zz/zz/zzzz', 'zzzz-zz-zz'],
  ])('reads %s', (cell, value) => expect(read(partialDate(), cell)).toBe(value));
  it.each([
    ['31/zz/2019', 'not-a-date'],
    ['31/01/zzzz', 'not-a-date'],
    ['zz/01/zzzz', 'not-a-date'],
    ['zz/13/2019', 'no-such-day'],
    ['30/02/2019', 'no-such-day'],
    ['zz/zz/0019', 'unlikely-year'],
  ])('refuses %s', (cell, problem) => expect(read(partialDate(), cell)).toEqual(refused(problem)));
});

describe('text', () => {
  it('keeps case, leading noughts and letters of any script', () => {
    expect(read(text(), '007aB')).toBe('007aB');
    expect(read(text(), 'Zoë Łukasz')).toBe('Zoë Łukasz');
  });
  it('takes as many characters as it may have, and not one more', () => {
    expect(read(text(3), 'abc')).toBe('abc');
    expect(read(text(3), 'abcd')).toEqual(refused('too-long'));
  });
  it.each([
    ['a zero-width space', 'AB\u200b12'],
    ['a right-to-left mark', 'AB\u200f12'],
    ['a line break', 'AB\n12'],
    ['a lost letter', 'Zo\uFFFD'],
  ])('refuses %s, which would tell apart two ids that look the same', (_, cell) =>
    expect(read(text(), cell)).toEqual(refused('unseen-character')),
  );
});

describe('code', () => {
  it.each(['u6', 'U6', 'u6 '])('reads %j', (cell) => expect(read(code(placementCodes), cell)).toBe('U6'));
  it.each(['*DUMMY*', 'U7', '__proto__'])('refuses %s, which is on no list', (cell) =>
    expect(read(code(placementCodes), cell, returnOf(2018))).toEqual(refused('unknown-code')),
  );
  it('refuses a code that no collection ever took', () =>
    expect(read(code(accommodationCodes), 'S1', returnOf(2018))).toEqual(refused('unknown-code')));

  it.each([
    ['Z1 in its last collection', 'Z1', returnOf(2025), 'Z1'],
    ['Z1 on a row from 2024/25 in a later return', 'Z1', returnOf(2027, 2025), 'Z1'],
    ['Z11 in its first collection', 'Z11', returnOf(2026), 'Z11'],
    ['Z11 on a row from before it, recoded in the return of 2025/26', 'Z11', returnOf(2026, 2020), 'Z11'],
    ['any code when no year is told', 'Z1', null, 'Z1'],
  ])('takes %s', (_, cell, years, value) => expect(read(code(placementCodes), cell, years)).toBe(value));

  it('refuses Z1 on a row that begins after it ended', () =>
    expect(read(code(placementCodes), 'Z1', returnOf(2026))).toEqual(refused('code-ended')));

  it.each([
    ['an SGO code of 2018/19 in the return of 2017/18', reasonEpisodeCeasedCodes, 'E46', 2018],
    ['a sex of 2024/25 in the return of 2023/24', sexCodes, 'm', 2024],
  ])('keeps %s with a finding, for what it means is certain', (_, list, cell, year) =>
    expect(read(code(list), cell, returnOf(year))).toEqual(
      expect.objectContaining({ code: 'code-too-new', kept: cell.toUpperCase() }),
    ),
  );

  it('names the codes to choose from', () =>
    expect(read(code(sexCodes), 'X', returnOf(2018))).toEqual({
      code: 'unknown-code',
      message: 'Not a code of this field. Send one of: 1, 2.',
    }));
});

describe('flag', () => {
  it.each(['1', 'True', 'TRUE', 'true', '1.0'])('reads %s as yes', (cell) =>
    expect(read(flag(), cell)).toBe(true),
  );
  it.each(['0', 'False', 'FALSE', 'false', '0.0'])('reads %s as no', (cell) =>
    expect(read(flag(), cell)).toBe(false),
  );
  it.each(['2', 'yes', 'Y', '-1', '01'])('refuses %s', (cell) =>
    expect(read(flag(), cell)).toEqual(refused('not-a-flag')),
  );
});

describe('integer', () => {
  it.each([
    ['0', 0],
    ['40', 40],
    ['12.0', 12],
    ['007', 7],
  ])('reads %s', (cell, number) => expect(read(integer(0, 40), cell)).toBe(number));
  it.each(['-1', '41', '12.5', '1e1', '0x10', 'twelve', '1,2', '٧'])('refuses %s', (cell) =>
    expect(read(integer(0, 40), cell)).toEqual(refused('not-in-range')),
  );
});

describe('cells of a shape', () => {
  it.each([
    ['a postcode', postcode(), 'hd11aa', 'HD1 1AA'],
    ['a postcode with its space', postcode(), 'HD1 1AA', 'HD1 1AA'],
    ['a pupil number', upn(), 'd051910639385', 'D051910639385'],
    ['a temporary pupil number', upn(), 'D05191063938A', 'D05191063938A'],
    ['the reason there is no pupil number', upn(), 'un5', 'UN5'],
    ["a children's home", urn(), 'sc123456', 'SC123456'],
    ['an agency', urn(), '1234567', '1234567'],
    ['a setting that others inspect', urn(), 'XXXXXXX', 'XXXXXXX'],
    ['a social worker', socialWorkerId(), 'sw999', 'SW999'],
    ['an area', onsCode(), 'E08000034', 'E08000034'],
    ['a word of ours', oneOf('asked', 'programme'), 'Asked', 'asked'],
  ])('reads %s', (_, column, cell, value) => expect(read(column, cell)).toBe(value));

  it.each([
    ['half a postcode', postcode(), '2TR', 'not-a-postcode'],
    ['a pupil number that begins with I', upn(), 'I051910639385', 'not-a-upn'],
    ['a pupil number that begins with O', upn(), 'O051910639385', 'not-a-upn'],
    ['a pupil number that begins with S', upn(), 'S051910639385', 'not-a-upn'],
    ['a pupil number cut short', upn(), 'D05191063938', 'not-a-upn'],
    ['a reason for no pupil number that is none', upn(), 'UN6', 'not-a-upn'],
    ['a setting number with six digits', urn(), '123456', 'not-a-urn'],
    ['a worker number without its letters', socialWorkerId(), '999', 'not-a-worker-id'],
    ['a worker number of 13 characters', socialWorkerId(), 'SW12345678901', 'not-a-worker-id'],
    ['a DfE code for an area', onsCode(), '382', 'not-an-area-code'],
    ['another word', oneOf('asked', 'programme'), 'demanded', 'unknown-word'],
  ])('refuses %s', (_, column, cell, problem) => expect(read(column, cell)).toEqual(refused(problem)));
});
