import { isShortBreak } from '../../domain/care/in-care.ts';
import { isTemporary, placementGroup } from '../../domain/care/placement-groups.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { reasonPlaceChangeCodes } from '../../domain/codes/reason-place-change.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { normalisePostcode } from '../../domain/place/postcode.ts';
import type { Fault } from '../../platform/http/problems.ts';
import { codeInUse } from '../facts/checks.ts';
import type { Placement } from './placement.entity.ts';

type Found = (Fault | false)[];

/** What kind of placement it is, and whether that goes with the carer being the same (rule 217 of the return). */
export const codeFaults = (code: string, sameCarer: boolean | null, start: PlainDate): Found => [
  codeInUse('code', placementCodes, code, start),
  sameCarer === false &&
    /^A[35]$/.test(code) && {
      pointer: '#/code',
      detail: `code ${code} is adoption by the carer the child is with: send sameCarer true, or another code`,
    },
  sameCarer === true &&
    /^A[46]$/.test(code) && {
      pointer: '#/code',
      detail: `code ${code} is adoption by others: leave sameCarer out, or send another code`,
    },
];

/** Whether nobody is placed so under such a legal status (rules 378, 382 and 384). */
export const isNeverUnder = (code: string, legalStatus: string | null): boolean =>
  (code === 'P1' && legalStatus === 'V2') ||
  (isShortBreak(legalStatus) && (isTemporary(code) || ['U1', 'U4'].includes(code)));

export const underStatusFault = (code: string, legalStatus: string | null): Fault | false =>
  isNeverUnder(code, legalStatus) && {
    pointer: '#/code',
    detail: `code ${code} does not go with the legal status ${legalStatus}; correct whichever is wrong`,
  };

/** Who may provide such a placement; nobody provides a temporary or other one (rules 178, 213, 527 to 531 and 550). */
export function providersOf(code: string): readonly string[] {
  if (isTemporary(code) || code.startsWith('Z')) return [];
  if (code === 'P1') return ['PR0'];
  if (code === 'R2' || code === 'R5') return ['PR3', 'PR4', 'PR5'];
  return /^(A|U|K[12])/.test(code) ? ['PR1', 'PR2', 'PR4', 'PR5'] : ['PR1', 'PR2', 'PR3', 'PR4', 'PR5'];
}

export function providerFault(code: string, provider: string | null): Fault | false {
  const providers = providersOf(code);
  if (provider === null ? !providers.length : providers.includes(provider)) return false;
  const advice = providers.length ? `must be one of ${providers.join(', ')}` : 'is to be left out';
  return { pointer: '#/provider', detail: `provider ${advice} for a placement ${code}` };
}

/** Where adopters live is confidential: nothing that leads back to it is kept (DOMAIN 5). */
export function postcodeFault(code: string, postcode: string | null): Fault | false {
  if (postcode === null) return false;
  if (placementGroup(code) === 'placed for adoption')
    return {
      pointer: '#/postcode',
      detail: 'leave postcode out: where adopters live is confidential and never kept',
    };
  return (
    normalisePostcode(postcode) === null && {
      pointer: '#/postcode',
      detail: 'postcode must be a whole postcode of the UK; leave it out when it is not known',
    }
  );
}

interface Change {
  readonly before: Pick<Placement, 'code' | 'end'>;
  readonly code: string;
  readonly sameCarer: boolean;
  readonly start: PlainDate;
}

/** Why the placement before ends: said of every move but to and from a temporary one (rules 225 and 226). */
export function changeReasonFaults(reason: string | null, { before, code, sameCarer, start }: Change): Found {
  const pointer = '#/changeReason';
  const leftOut = (why: string): Found => [
    reason !== null && { pointer, detail: `changeReason is to be left out: ${why}` },
  ];
  if (isTemporary(before.code) || isTemporary(code))
    return leftOut('it is not said of a move to or from a temporary placement (T0 to T4)');
  if (before.end !== null) return leftOut(`the placement before ended already, on ${before.end}`);
  return [
    reason === null && {
      pointer,
      detail: 'changeReason must say why the placement before ended; send its code',
    },
    codeInUse('changeReason', reasonPlaceChangeCodes, reason, start),
    reason === 'PLACE' &&
      !sameCarer && {
        pointer,
        detail: 'changeReason PLACE is for a change with the same carer; send why the carer changed',
      },
  ];
}

const postcodeInside = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;

/** What people write about a move is read by more people than may read where the child lives. */
export const wordsFault = (reason: string | null | undefined): Fault | false =>
  postcodeInside.test(reason ?? '') && { pointer: '#/reason', detail: 'reason must not hold a postcode' };
