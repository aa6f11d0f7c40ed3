/** What was looked at and what was found, in words; `todo` says what helps. */
export interface Finding {
  readonly what: string;
  /** Only what is wrong makes doctor fail. */
  readonly state: 'right' | 'warning' | 'wrong';
  readonly says: string;
  readonly todo?: string;
}

export const right = (what: string, says: string): Finding => ({ what, state: 'right', says });
export const warning = (what: string, says: string, todo: string): Finding => ({
  what,
  state: 'warning',
  says,
  todo,
});
export const wrong = (what: string, says: string, todo?: string): Finding => ({
  what,
  state: 'wrong',
  says,
  todo,
});

const hour = 60 * 60 * 1_000;

/** `3 hours`, `2 days`, rounded down. */
export function inWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 2) return 'a minute';
  if (minutes < 120) return `${minutes} minutes`;
  const hours = Math.floor(milliseconds / hour);
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}

/** A day and a little: what happens every day may run late. */
export const aDayAndALittle = 26 * hour;
