import { HttpException } from '@nestjs/common';

interface Kind {
  status: number;
  title: string;
  /** What the person can do about it. */
  detail: string;
  headers?: Record<string, string>;
}

const bearer = 'Bearer realm="pledgekeeper"';

/**
 * Every refusal this program can answer with, by code. A room that refuses for a reason of its own adds its line here and
 * throws `new Problem(code, sentence)`; `domain`, which imports nothing, throws an Error with such a `code`.
 */
export const problems = {
  'invalid-request': {
    status: 400,
    title: 'Not as it should be',
    detail: 'Look at "errors" and send it again.',
  },
  'unreadable-json': { status: 400, title: 'Not JSON', detail: 'Send one JSON document in UTF-8.' },
  'not-signed-in': {
    status: 401,
    title: 'Not signed in',
    detail: 'Sign in, then send the header "Authorization: Bearer" with your access token.',
    headers: { 'www-authenticate': bearer },
  },
  'sign-in-refused': {
    status: 401,
    title: 'Sign-in refused',
    detail: 'Your access token was not accepted. Sign in again.',
    headers: { 'www-authenticate': `${bearer}, error="invalid_token"` },
  },
  'sign-in-not-configured': {
    status: 401,
    title: 'Sign-in is not configured',
    detail: 'Nobody can sign in yet: an administrator sets OIDC_ISSUER, OIDC_AUDIENCE and OIDC_JWKS_URL.',
    headers: { 'www-authenticate': bearer },
  },
  'not-allowed': {
    status: 403,
    title: 'Not allowed',
    detail: 'None of the roles you have today may do this. Ask an administrator if one should.',
  },
  'another-site': {
    status: 403,
    title: 'Asked from another site',
    detail: 'Do this from a page of Pledgekeeper itself.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing here, or nothing that you may see. Check the address.',
  },
  'observed-not-counted': {
    status: 404,
    title: 'Observed, not counted',
    detail:
      'This measure is observed, not counted from this record, so there is no figure and nobody behind it.',
  },
  'wrong-method': {
    status: 405,
    title: 'Not done this way',
    detail: 'See /api for what this address takes.',
  },
  merged: {
    status: 410,
    title: 'Went into another record',
    detail: 'This record and another one are of one person. Ask for the record kept: "personId" is its id.',
  },
  'contradicts-the-record': {
    status: 409,
    title: 'Contradicts the record',
    detail:
      'What you sent cannot stand beside what is already recorded. Read the record again, then correct one of them.',
  },
  'already-published': {
    status: 409,
    title: 'Published',
    detail: 'What is published is not changed. Create the next version to correct it.',
  },
  'checklist-blocks': {
    status: 409,
    title: 'Not ready to be published',
    detail: 'Look at "blocking", and see to each of them.',
  },
  'out-of-turn': {
    status: 409,
    title: 'Not its turn',
    detail: 'Read the extract again: it says which steps lead on from where it stands.',
  },
  'own-work': {
    status: 403,
    title: 'For somebody else',
    detail: 'Nobody reviews or signs off what they wrote or submitted themselves.',
  },
  overlaps: {
    status: 422,
    title: 'Overlaps what is recorded',
    detail: 'Send it so that one ends on the day the next begins, or correct the other one first.',
  },
  'cannot-be-so': {
    status: 422,
    title: 'Cannot be so',
    detail: 'What you sent does not fit what is recorded. Look at "errors", or read the record again.',
  },
  stale: {
    status: 412,
    title: 'Changed since you read it',
    detail: 'Look at "changes", read it again, and send your change with the new ETag.',
  },
  'version-not-sent': {
    status: 428,
    title: 'Say what you have read',
    detail: 'Read it first, then send its ETag in the header "If-Match".',
  },
  'key-not-sent': {
    status: 400,
    title: 'No Idempotency-Key',
    detail:
      'Send the header "Idempotency-Key" with 8 to 100 characters of your own, such as a UUID: a new one for each thing you record, the same one when you send it again.',
  },
  'key-at-work': {
    status: 409,
    title: 'Still at work',
    detail: 'A request with this Idempotency-Key is being worked on. Send it again in a few seconds.',
    headers: { 'retry-after': '2' },
  },
  'key-used': {
    status: 422,
    title: 'Idempotency-Key used before',
    detail: 'This Idempotency-Key was sent with something else. Take a new one for each thing you record.',
  },
  'form-sent-before': {
    status: 409,
    title: 'Sent and recorded before',
    detail: 'What you sent first was recorded. Open the form again to record something else.',
  },
  'sign-in-too-old': {
    status: 401,
    title: 'Sign in again for this',
    detail: 'This asks for a sign-in of the last five minutes. Sign in again, then send it again.',
    headers: { 'www-authenticate': `${bearer}, error="insufficient_user_authentication", max_age="300"` },
  },
  'too-many': {
    status: 429,
    title: 'Too many requests',
    detail: 'Wait as long as "Retry-After" says, in seconds, then go on.',
  },
  'too-large': { status: 413, title: 'Too large', detail: 'Send less at a time; /api says how much.' },
  'address-too-long': { status: 414, title: 'Address too long', detail: 'Send a shorter address.' },
  'wrong-media-type': {
    status: 415,
    title: 'Not in a form we read',
    detail: 'Send JSON, with the header "Content-Type: application/json".',
  },
  unexpected: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'Nothing was stored. If it happens again, tell your administrator the "instance" below.',
  },
  busy: {
    status: 503,
    title: 'Busy',
    detail: 'Nothing was stored. Send it again in a few seconds.',
    headers: { 'retry-after': '5' },
  },
  'outcome-unknown': {
    status: 503,
    title: 'Not known whether it was stored',
    detail: 'The database was lost at the last moment. Look whether it is there before you send it again.',
  },
  'audit-unavailable': {
    status: 503,
    title: 'Cannot be audited',
    detail: 'Nothing was shown or stored. Send it again in a few seconds.',
    headers: { 'retry-after': '5' },
  },
  'sign-in-unavailable': {
    status: 503,
    title: 'Sign-in cannot be checked',
    detail: "The sign-in service's keys are out of reach. Try again in half a minute.",
    headers: { 'retry-after': '30' },
  },
  'not-ready': {
    status: 503,
    title: 'Not ready',
    detail: 'Try again in a few seconds.',
    headers: { 'retry-after': '5' },
  },
} satisfies Record<string, Kind>;
export type ProblemCode = keyof typeof problems;

/** One thing that is wrong with what was sent: where (a JSON Pointer into the body, or a parameter), and what to do. */
export type Fault = { detail: string } & ({ pointer: string } | { parameter: string });

/** A refusal someone planned for. `detail` is a sentence that says what to do, and names nobody. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    detail?: string,
    readonly errors?: readonly Fault[],
    /** What else the answer says, by name. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail ?? problems[code].detail);
    this.name = 'Problem';
  }

  get kind(): Kind {
    return problems[this.code];
  }

  /** The body of the answer (RFC 9457). `requestId` finds the line in the log. */
  toJSON(requestId: string) {
    const { status, title } = this.kind;
    return {
      type: `urn:pledgekeeper:problem:${this.code}`,
      title,
      status,
      detail: this.message,
      instance: `urn:uuid:${requestId}`,
      ...(this.errors && { errors: this.errors }),
      ...this.more,
    };
  }
}

/** A refused form, shown again to be put right: the page goes out with the problem's status in place of the usual words. */
export class FormRefused extends Problem {
  constructor(
    { code, message, errors, more }: Problem,
    readonly page: string,
  ) {
    super(code, message, errors, more);
  }
}

/** Whatever was thrown, as a problem. What nobody planned for is `unexpected`, and its own words stay inside. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof Error && isProblemCode((thrown as { code?: unknown }).code)) {
    return new Problem((thrown as unknown as { code: ProblemCode }).code, thrown.message);
  }
  if (thrown instanceof HttpException) return new Problem(codeOfStatus(thrown.getStatus()));
  return (
    overlapOf(thrown) ??
    new Problem(
      codeOfDatabase(thrown) ?? codeOfStatus((thrown as { statusCode?: unknown } | null)?.statusCode),
    )
  );
}

/** The database's own words name the days that clash, and nobody. */
function overlapOf(thrown: unknown): Problem | undefined {
  const { code, message } = ((thrown as { driverError?: unknown } | null)?.driverError ?? {}) as {
    code?: unknown;
    message?: unknown;
  };
  const [, words] = /^\w+: the (span from .*)$/.exec(String(message)) ?? [];
  return code === '23P01' && words
    ? new Problem('overlaps', `The ${words} ${problems.overlaps.detail}`)
    : undefined;
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}

function codeOfStatus(status: unknown): ProblemCode {
  const code = (Object.keys(problems) as ProblemCode[]).find((key) => problems[key].status === status);
  if (code) return code;
  return typeof status === 'number' && status >= 400 && status < 500 ? 'invalid-request' : 'unexpected';
}

/** By SQLSTATE (PostgreSQL, appendix A), or by what the driver says when there is no connection. */
function codeOfDatabase(thrown: unknown): ProblemCode | undefined {
  const { code, message } = ((thrown as { driverError?: unknown } | null)?.driverError ?? thrown ?? {}) as {
    code?: unknown;
    message?: unknown;
  };
  if (typeof code === 'string') {
    if (/^(08...|53...|57P0.|57014|55P03|25P0[34]|40001|40P01|ECONN.*|EPIPE|ETIMEDOUT)$/.test(code))
      return 'busy';
    if (/^23(505|503|514|P01)$/.test(code)) return 'contradicts-the-record';
  }
  return /timeout exceeded when trying to connect|Query read timeout|Connection terminated/.test(
    String(message),
  )
    ? 'busy'
    : undefined;
}
