import { isPlainDate } from '../../domain/dates/plain-date.ts';
import { withDaysInWords } from '../../domain/dates/day-in-words.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import { RequestValidation } from '../../platform/http/validation.ts';

/** One thing a form asks for, under the name it has in the DTO. */
export interface Field {
  /** `lines` is a list of texts, each on a line of its own. */
  readonly kind: 'day' | 'flag' | 'choice' | 'list' | 'text' | 'words' | 'lines';
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** How an error begins, in place of the name: `The day` must be … */
  readonly noun: string;
  /** What is typed or chosen is sent as a number. */
  readonly isNumber?: true;
  /** What to say when it is left out. */
  readonly missing: string;
  /** Of a flag, a choice and a list; a flag's values are `true` and `false`. */
  readonly options?: readonly { readonly value: string; readonly text: string; readonly hint?: string }[];
}

/** What somebody typed, by the name of the input. A day is three inputs: `start-day`, `start-month`, `start-year`. */
export type Typed = Readonly<Record<string, string>>;

const partsOfDay = ['day', 'month', 'year'] as const;

/** What the body of a form holds. Whoever sends another body is let down gently: an input that is no text is empty. */
export const typedIn = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries(body ?? {}).map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );

/** A form as it is first shown, with these values in it. */
export const typedFrom = (fields: readonly Field[], values: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(
    fields.flatMap(({ kind, name }): [string, string][] => {
      const value = values[name] ?? '';
      if (kind !== 'day' || !isPlainDate(value)) return kind === 'day' ? [] : [[name, value]];
      const [year, month, day] = value.split('-').map((part) => String(Number(part)));
      return [
        [`${name}-day`, day!],
        [`${name}-month`, month!],
        [`${name}-year`, year!],
      ];
    }),
  );

/** What was typed, checked as the API checks it. Throws Problem `cannot-be-so` (422) with a fault for each field. */
export async function sentBy<T extends object>(
  Sent: new () => T,
  fields: readonly Field[],
  typed: Typed,
): Promise<T> {
  const values = Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field, typed)]).filter(([, value]) => value !== undefined),
  );
  try {
    return (await new RequestValidation().transform(values, { type: 'body', metatype: Sent })) as T;
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    throw new Problem('cannot-be-so', undefined, thrown.errors);
  }
}

function valueOf({ kind, name, isNumber }: Field, typed: Typed): unknown {
  const said = (typed[name] ?? '').trim();
  if (kind === 'flag') return ({ true: true, false: false } as Record<string, boolean>)[said];
  // What is no number stays as it was typed, and is refused as such.
  if (isNumber) return said === '' || Number.isNaN(Number(said)) ? said || undefined : Number(said);
  if (kind === 'day') return dayTyped(name, typed);
  if (said === '') return undefined;
  if (kind !== 'lines') return said;
  return said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** `2019-03-27`, whether there is such a day or not; undefined when all three inputs are empty. */
export function dayTyped(name: string, typed: Typed): string | undefined {
  const [day, month, year] = partsOfDay.map((part) => (typed[`${name}-${part}`] ?? '').trim());
  if (!day && !month && !year) return undefined;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

export interface FormError {
  readonly text: string;
  /** The input to go to. */
  readonly href: string;
  /** The field it is about; null of what is wrong with the whole. */
  readonly name: string | null;
}

/** What is wrong, in the words of the form: one error a field, and what is wrong with the whole leads to its first input. */
export function errorsIn(fields: readonly Field[], typed: Typed, problem: Problem): FormError[] {
  const faults = problem.errors ?? [{ pointer: '#', detail: problem.message }];
  const errors = faults.map((fault): FormError => {
    const field = fields.find(({ name }) => placeOf(fault) === name);
    if (!field) return { text: withDays(fault.detail), href: hrefOf(fields[0]), name: null };
    const words = fault.detail.replace(new RegExp(`^${field.name}(?= )`), field.noun);
    const isMissing = valueOf(field, typed) === undefined;
    return { text: isMissing ? field.missing : withDays(words), href: hrefOf(field), name: field.name };
  });
  return errors.filter(
    ({ name }, at) => name === null || errors.findIndex((error) => error.name === name) === at,
  );
}

const placeOf = (fault: Fault): string =>
  'pointer' in fault ? fault.pointer.replace(/^#\/?/, '') : fault.parameter;

/** The first input of a field, as govuk-frontend names it; of a form that asks for nothing, the page. */
const hrefOf = (field: Field | undefined): string =>
  field ? `#${field.kind === 'day' ? `${field.name}-day` : field.name}` : '#main-content';

const withDays = (words: string): string => capital(withDaysInWords(words));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What `form.njk` shows: the parameters of a macro of govuk-frontend for each field, and of the error summary. */
export function formShown(fields: readonly Field[], typed: Typed, errors: readonly FormError[] = []) {
  return {
    summary: errors.length ? { titleText: 'There is a problem', errorList: errors } : null,
    fields: fields.map((field) => ({
      kind: field.kind,
      params: paramsOf(
        field,
        typed,
        errors.find(({ name }) => name === field.name),
      ),
    })),
  };
}
export type FormShown = ReturnType<typeof formShown>;

function paramsOf(
  { kind, name, label, hint, isNumber, options = [] }: Field,
  typed: Typed,
  error?: FormError,
): object {
  const value = typed[name] ?? '';
  const shared = {
    idPrefix: name,
    id: name,
    name,
    ...(hint && { hint: { text: hint } }),
    ...(error && { errorMessage: { text: error.text } }),
  };
  const legend = { legend: { text: label, classes: 'govuk-fieldset__legend--m' } };
  switch (kind) {
    case 'day':
      return {
        ...shared,
        fieldset: legend,
        namePrefix: name,
        items: partsOfDay.map((part) => ({
          name: part,
          value: typed[`${name}-${part}`] ?? '',
          classes: `govuk-input--width-${part === 'year' ? 4 : 2}${error ? ' govuk-input--error' : ''}`,
        })),
      };
    case 'flag':
    case 'choice':
      return {
        ...shared,
        fieldset: legend,
        items: options.map((option) => ({
          value: option.value,
          text: option.text,
          checked: option.value === value,
          ...(option.hint && { hint: { text: option.hint } }),
        })),
      };
    case 'list':
      return {
        ...shared,
        label: { text: label, classes: 'govuk-label--m' },
        items: [{ value: '', text: 'Choose one', selected: value === '' }].concat(
          options.map((option) => ({
            value: option.value,
            text: option.text,
            selected: option.value === value,
          })),
        ),
      };
    default:
      return {
        ...shared,
        label: { text: label, classes: 'govuk-label--m' },
        value,
        ...(isNumber && { inputmode: 'decimal', classes: 'govuk-input--width-5' }),
      };
  }
}
