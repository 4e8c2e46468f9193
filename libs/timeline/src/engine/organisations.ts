import { type CalendarDate } from '#libs/kernel';
import { type TimelineFacts } from '../facts.js';
import { boardOn } from './boards.js';

/**
 * Organisations change, and the result depends on the day asked about. Integrated care boards: `boards.ts`; authorities:
 * ons.gov.uk, norfolk.gov.uk.
 */
interface Authority {
  readonly code: string;
  readonly gss: string;
  /** the sub-ICB location of nearly everybody who lives there */
  readonly subIcbLocation: string;
  readonly validTo: string;
  readonly successors: readonly string[];
}

/** Three unitary authorities replace Norfolk on 1 April 2028, subject to Parliament; their codes are not published. */
const AUTHORITIES: readonly Authority[] = [
  {
    code: '926',
    gss: 'E10000020',
    subIcbLocation: '26A',
    validTo: '2028-03-31',
    successors: ['West Norfolk', 'East Norfolk', 'Greater Norwich City'],
  },
];

export interface Organisations {
  icbOds?: string;
  icbName?: string;
  icbGss?: string;
  laStatus?: 'current' | 'abolished-pending';
  successors?: readonly string[];
  /** `null`: not published yet */
  successorCodes?: readonly string[] | null;
}

/** The integrated care board and the state of the authority on that day; empty where neither is known. */
export function organisationsOn(facts: TimelineFacts, asOf: CalendarDate): Organisations {
  const { localAuthorityCode: code, localAuthorityGssCode: gss } = facts;
  const authority = AUTHORITIES.find((a) => a.code === code || a.gss === gss);
  const location = facts.subIcbLocationCode ?? authority?.subIcbLocation;
  const held = location == null ? null : boardOn(location, asOf);
  const found: Organisations = {};
  if (held) {
    found.icbOds = held.board.ods;
    found.icbName = held.board.name;
    if (held.gss !== undefined) found.icbGss = held.gss;
  }
  if (authority) found.laStatus = asOf <= authority.validTo ? 'current' : 'abolished-pending';
  if (authority && asOf > authority.validTo) {
    found.successors = authority.successors;
    found.successorCodes = null;
  }
  return found;
}
