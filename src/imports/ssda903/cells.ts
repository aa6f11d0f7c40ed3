import { urnShape, urnWords } from '../../domain/codes/urn.ts';
import { codeOf, isValidIn, type CodeList } from '../../domain/codes/code-list.ts';
import { upnUnknownCodes } from '../../domain/codes/upn-unknown.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { normalisePostcode } from '../../domain/place/postcode.ts';
import { Column, type Collections, type Unreadable } from './column.ts';

/** Words or an id, kept as written: case and leading noughts too. */
export function text(maxLength = 200): Column<string> {
  return Column.of((cell) => {
    if (cell.length > maxLength)
      return no('too-long', `Longer than ${maxLength} characters. Check that it stands in the right column.`);
    return unseen.test(cell)
      ? no('unseen-character', 'Holds a character that cannot be seen or was lost on the way. Type it again.')
      : cell;
  });
}

// Control and format characters (line breaks, zero-width spaces, direction marks), and the mark of a lost letter.
const unseen = /[\p{Cc}\p{Cf}\uFFFD]/u;

/**
 * The code itself, in upper case. A code that ended before the row's time is not taken; one that came only after
 * it is kept with a finding, for what it means is certain.
 */
export function code(list: CodeList): Column<string> {
  return Column.of((cell, collections) => {
    const found = codeOf(list, cell);
    if (found !== null && isTaken(list, found, collections)) return found;

    const taken = [...list.keys()].filter((each) => isTaken(list, each, collections));
    const advice =
      taken.length > 40 ? "Send a code of the field's list." : `Send one of: ${taken.join(', ')}.`;
    const { firstCollection, neverValid } = (found !== null && list.get(found)) || { neverValid: true };
    if (found === null || neverValid) return no('unknown-code', `Not a code of this field. ${advice}`);
    return collections && (firstCollection ?? 0) > collections.to
      ? { ...no('code-too-new', `The return took this code only later. It was kept. ${advice}`), kept: found }
      : no('code-ended', `This code had ended by then. ${advice}`);
  });
}

/** A code alone, or as Annex A writes it before its words: `f) Long-term fostering`. */
export function prefixedCode(list: CodeList): Column<string> {
  const { read } = code(list).terms;
  return Column.of((cell, collections) => read(cell.replace(/\).*$/, ''), collections));
}

function isTaken(list: CodeList, found: string, collections: Collections | null): boolean {
  if (!collections) return !list.get(found)?.neverValid;
  for (let year = collections.to; year >= collections.from; year--)
    if (isValidIn(list, found, year)) return true;
  return false;
}

/** One of a few words of ours, written in any case. */
export function oneOf<const Word extends string>(...words: Word[]): Column<Word> {
  return Column.of(
    (cell) =>
      words.find((word) => word.toLowerCase() === cell.toLowerCase()) ??
      no('unknown-word', `Not a word of this column. Write one of: ${words.join(', ')}.`),
  );
}

/** A real day, written 31/01/2019. */
export function ukDate(): Column<PlainDate> {
  return Column.of((cell) => {
    const [, day, month, year] = ukShape.exec(cell) ?? [];
    return day && month && year ? realDay(year, month, day) : no('not-a-date', dateAdvice(cell));
  });
}

const ukShape = /^(\d\d)\/(\d\d)\/(\d{4})$/;
const isoShape = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A real day, written 2019-01-31, as our own reference files have it. */
export function isoDate(): Column<PlainDate> {
  return Column.of((cell) => {
    const [, year, month, day] = isoShape.exec(cell) ?? [];
    return day && month && year
      ? realDay(year, month, day)
      : no('not-a-date', 'Write the day like 2019-01-31.');
  });
}

function realDay(year: string, month: string, day: string): PlainDate | Unreadable {
  if (year < '1900' || year > '2099')
    return no('unlikely-year', 'The year is not between 1900 and 2099. Send the right one.');
  // 30 February becomes a day of March. Read a million times in a large return, so without text in between.
  const found = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return found.getUTCMonth() === Number(month) - 1
    ? (`${year}-${month}-${day}` as PlainDate)
    : no('no-such-day', 'The calendar has no such day. Send the right one.');
}

function dateAdvice(cell: string): string {
  const [, year, month, day] = isoShape.exec(cell) ?? [];
  if (year) return `These files write day/month/year. Write it ${day}/${month}/${year}.`;
  if (/^\d{5}(\.\d+)?$/.test(cell))
    return "A spreadsheet's number for a day. Show the column as dd/mm/yyyy and save again.";
  if (/^\d+\/\d+\/\d\d$/.test(cell)) return 'Write the year with four digits, like 31/01/2019.';
  if (/^\d\d\/\d\d\/\d{4}\s/.test(cell)) return 'Leave out the time of day.';
  return 'Write the day with two digits, the month with two and the year with four, like 31/01/2019.';
}

/**
 * A day of which parts may be unknown, as PrevPerm has it: zz/mm/yyyy, zz/zz/yyyy or zz/zz/zzzz (SSD, DfE item
 * guidance). Read as `2019-01-31`, `2019-01-zz`, `2019-zz-zz` or `zzzz-zz-zz`.
 */
export function partialDate(): Column<string> {
  return Column.of((cell) => {
    const written = cell.toLowerCase();
    if (!partialShape.test(written))
      return no('not-a-date', 'Write it like 31/01/2019, with zz for an unknown day, then month, then year.');
    const [day, month, year] = written.split('/') as [string, string, string];
    const known = (part: string, otherwise: string) => (part.includes('z') ? otherwise : part);
    const earliest = realDay(known(year, '2000'), known(month, '01'), known(day, '01'));
    return typeof earliest === 'string' ? `${year}-${month}-${day}` : earliest;
  });
}

const partialShape = /^(\d\d\/\d\d\/\d{4}|zz\/\d\d\/\d{4}|zz\/zz\/(\d{4}|zzzz))$/;

/** Yes or no, written 1 or 0; also True and False, and 1.0 and 0.0 as data tools write them. */
export function flag(): Column<boolean> {
  return Column.of((cell) => {
    if (/^(1|1\.0|true)$/i.test(cell)) return true;
    return /^(0|0\.0|false)$/i.test(cell) ? false : no('not-a-flag', 'Write 1 for yes or 0 for no.');
  });
}

/** A whole number, also written 12.0. */
export function integer(min: number, max: number): Column<number> {
  return Column.of((cell) => {
    const number = /^-?\d+(\.0+)?$/.test(cell) ? Number(cell) : NaN;
    return number >= min && number <= max
      ? number
      : no('not-in-range', `Write a whole number from ${min} to ${max}.`);
  });
}

/** A postcode, as `HD1 1AA`; says nothing of whether it exists. */
export function postcode(): Column<string> {
  return Column.of(
    (cell) => normalisePostcode(cell) ?? no('not-a-postcode', 'Not a whole postcode. Write it like HD1 1AA.'),
  );
}

/** Unique pupil number, or the code for why there is none (SSD, DfE item guidance). */
export function upn(): Column<string> {
  return Column.of((cell) => {
    const upper = cell.toUpperCase();
    return upnShape.test(upper) || upnUnknownCodes.has(upper)
      ? upper
      : no('not-a-upn', 'Write a letter and 12 digits, or a letter, 11 digits and a letter, or UN1 to UN5.');
  });
}

const upnShape = /^[A-HJ-NP-RT-Z]\d{11}[A-Z\d]$/;

/** Ofsted's number of a setting; XXXXXXX for one that others inspect. */
export const urn = (): Column<string> => shaped(urnShape, 'not-a-urn', `Write ${urnWords}.`);

/** A social worker's number. */
export const socialWorkerId = (): Column<string> =>
  shaped(/^(SW|XX)[A-Z\d]{1,10}$/, 'not-a-worker-id', 'Write SW or XX and then up to ten letters or digits.');

/** An ONS area code, such as E08000034. */
export const onsCode = (): Column<string> =>
  shaped(/^[EWSN]\d{8}$/, 'not-an-area-code', 'Write an ONS code like E08000034.');

function shaped(shape: RegExp, problem: string, message: string): Column<string> {
  return Column.of((cell) => {
    const upper = cell.toUpperCase();
    return shape.test(upper) ? upper : no(problem, message);
  });
}

const no = (problem: string, message: string): Unreadable => ({ code: problem, message });
