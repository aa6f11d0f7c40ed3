/** The parts of a pack, in the order in which they stand, as the person reads them. */
export const sections = {
  you: 'Who you are',
  people: 'People who knew you',
  homes: 'Where you lived',
  care: 'Decisions about your care',
  plans: 'Plans for you',
  views: 'When you were heard',
  requests: 'What you asked for',
  contact: 'Keeping in touch with you',
  health: 'Your health',
  school: 'School, college and work',
  safety: 'Being missing, and being kept safe',
  tasks: 'What people were asked to do for you',
  other: 'Other things in your record',
  looked: 'Who looked at your record, or wrote in it',
} as const;
export type Section = keyof typeof sections;

/** Why a line needs a decision before it is told. */
export const flags = {
  worker: 'Names somebody who worked with the person',
  address: 'Says where somebody else lives, or lived',
  'confidential-address': 'Says where the person lived while that was confidential',
  adoption: 'Is of an adoption record',
  family: 'Tells of the person’s family',
  'free-text': 'Is in somebody’s own words, which may name anybody',
  unsorted: 'Is of a kind that nobody has looked at for what it tells of others',
} as const;
export type Flag = keyof typeof flags;
