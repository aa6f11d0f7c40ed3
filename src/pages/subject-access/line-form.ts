import { reasonsNotShown } from '../../domain/subject-access/not-shown.ts';
import { Problem, type Fault } from '../../platform/http/problems.ts';
import type { Item } from '../../records/subject-access/items.store.ts';
import type { Field, Typed } from '../layout/form.ts';

/** What is asked about one line of a pack, under the names of `DecisionSent`. */
export const lineFields: readonly Field[] = [
  {
    kind: 'choice',
    name: 'decision',
    label: 'What are they given of it?',
    noun: 'What they are given',
    missing: 'Choose what they are given of it',
    options: [
      { value: 'release', text: 'Give it as it is' },
      { value: 'redact', text: 'Take out what is about others', hint: 'The rest of the line is given.' },
      { value: 'withhold', text: 'Leave the whole line out' },
    ],
  },
  {
    kind: 'list',
    name: 'reason',
    label: 'Why is it not given?',
    hint: 'They read this reason. Leave it empty where you give the line as it is.',
    noun: 'The reason',
    missing: 'Choose the reason that they read',
    options: Object.entries(reasonsNotShown).map(([value, { words }]) => ({
      value,
      text: `${value}: ${words}`,
    })),
  },
  {
    kind: 'lines',
    name: 'passages',
    label: 'Which words are taken out? (optional)',
    hint: 'Each on a line of its own, as they stand. Left empty, all that is about others is taken out.',
    noun: 'What is taken out',
    missing: 'Enter the words that are taken out',
  },
  {
    kind: 'words',
    name: 'note',
    label: 'Note for whoever looks at it again (optional)',
    hint: 'They never read it.',
    noun: 'The note',
    missing: 'Enter the note',
  },
];

/** Which line it is, by the address of its form: nobody fills it in. */
export const lineItself: Field = {
  kind: 'text',
  name: 'itemId',
  label: 'Line',
  noun: 'The line',
  missing: 'Choose a line',
};

/** The form of a line as it is opened: what was decided last. */
export const typedOf = ({ decided }: Item): Typed =>
  decided
    ? {
        decision: decided.decision,
        reason: decided.reason ?? '',
        passages: decided.passages.join('\n'),
        note: decided.note ?? '',
      }
    : {};

/** The API decides on many lines at once, and says of which of them something is wrong; a form is about one. */
export function orOfOneLine(thrown: unknown): never {
  if (!(thrown instanceof Problem) || !thrown.errors) throw thrown;
  throw new Problem(thrown.code, thrown.message, thrown.errors.map(ofOneLine), thrown.more);
}

const ofOneLine = (fault: Fault): Fault =>
  'pointer' in fault ? { ...fault, pointer: fault.pointer.replace(/^#\/decisions\/\d+\//, '#/') } : fault;
