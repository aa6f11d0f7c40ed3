import type { ExtractStatus } from '../../extracts/extract.ts';
import {
  CorrectionBegun,
  SentBack,
  SignedOff,
  StepTaken,
} from '../../extracts/publication/publication.dto.ts';
import { steps, type StepName } from '../../extracts/publication/steps.ts';
import type { Role } from '../../platform/access/policy.ts';
import type { Field } from '../layout/form.ts';

/** What a page can have done to the latest version of a month. */
export type StepOnPage = StepName | 'correct';

/** One step as a page offers it. */
export interface StepInWords {
  readonly button: string;
  readonly hint: string;
  readonly roles: readonly Role[];
  /** What it sends is checked by the API's own DTO. */
  readonly Sent: new () => object;
  readonly fields: readonly Field[];
}

const reason: Field = {
  kind: 'words',
  name: 'reason',
  label: 'What is to be put right',
  hint: 'At least 10 characters. It stays in the history, and is warned of until it is submitted again.',
  noun: 'What is to be put right',
  missing: 'Say what is to be put right',
};
const onBehalfOf: Field = {
  kind: 'text',
  name: 'onBehalfOf',
  label: 'On behalf of',
  hint: 'Who answers for it to the Board, like the Director of Children’s Services.',
  noun: 'On behalf of whom',
  missing: 'Say on whose behalf you sign it off',
};
const changeNote: Field = {
  kind: 'words',
  name: 'changeNote',
  label: 'What is otherwise in it, and why',
  hint: 'The Board reads it on the first page of the next version. At least 10 characters.',
  noun: 'What is otherwise in it, and why,',
  missing: 'Say what is otherwise in it, and why',
};
const step = (
  name: StepName,
  button: string,
  hint: string,
  more: Partial<StepInWords> = {},
): StepInWords => ({
  button,
  hint,
  roles: steps[name].roles,
  Sent: StepTaken,
  fields: [],
  ...more,
});

/** In the order in which they are offered. */
export const stepsInWords: Readonly<Record<StepOnPage, StepInWords>> = {
  submit: step('submit', 'Submit', 'Its figures no longer move, and somebody else reviews it.'),
  review: step('review', 'Review', 'Say that you read it, and that it may be signed off.'),
  'sign-off': step('sign-off', 'Sign off', 'After this it may be published.', {
    Sent: SignedOff,
    fields: [onBehalfOf],
  }),
  publish: step(
    'publish',
    'Publish',
    'Every format of it is written and kept for good. Nothing in it changes after that.',
  ),
  'send-back': step('send-back', 'Send back', 'It is a draft again, and follows the latest count.', {
    Sent: SentBack,
    fields: [reason],
  }),
  correct: {
    ...step(
      'submit',
      'Correct',
      'Begins the draft of the next version. This one stays as it is, and is superseded when the next is published.',
    ),
    Sent: CorrectionBegun,
    fields: [changeNote],
  },
};

/** What was just done, by the word in the address. Of publishing the page itself says how far it is. */
export const doneWords = {
  submit: 'Submitted for review',
  review: 'Reviewed',
  'sign-off': 'Signed off',
  'send-back': 'Sent back, to be a draft again',
  correct: 'The draft of a correction is begun',
  commentary: 'Commentary saved',
} as const;
export type Done = keyof typeof doneWords;

/** The tag of a status. */
export const statusTag = (status: ExtractStatus): { text: string; classes: string } => tags[status];

const tags: Record<ExtractStatus, { text: string; classes: string }> = {
  draft: { text: 'Draft', classes: 'govuk-tag--yellow' },
  submitted: { text: 'Submitted', classes: 'govuk-tag--light-blue' },
  reviewed: { text: 'Reviewed', classes: 'govuk-tag--light-blue' },
  'signed-off': { text: 'Signed off', classes: 'govuk-tag--purple' },
  published: { text: 'Published', classes: 'govuk-tag--green' },
  superseded: { text: 'Superseded', classes: 'govuk-tag--grey' },
};
