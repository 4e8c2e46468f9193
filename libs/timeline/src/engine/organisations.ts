import { type CalendarDate } from '#libs/kernel';
import { type TimelineFacts } from '../facts.js';

/**
 * Organisations change: each row is valid from `validFrom` to `validTo`, both included, and the result depends on the
 * day asked about. ICB codes: digital.nhs.uk (organisation data service); authorities: ons.gov.uk, norfolk.gov.uk.
 */
interface Board {
  readonly subIcbLocations: readonly string[];
  readonly icbOds: string;
  readonly icbName: string;
  readonly icbGss: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

const BOARDS: readonly Board[] = [
  {
    subIcbLocations: ['26A'],
    icbOds: 'QMM',
    icbName: 'NHS Norfolk and Waveney ICB',
    icbGss: 'E54000022',
    validFrom: '2022-07-01',
    validTo: '2026-03-31',
  },
  {
    subIcbLocations: ['26A'],
    icbOds: 'T6Y0W',
    icbName: 'NHS Norfolk and Suffolk ICB',
    icbGss: 'E54000068',
    validFrom: '2026-04-01',
  },
];

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
  const board = BOARDS.find(
    (b) =>
      location != null &&
      b.subIcbLocations.includes(location) &&
      b.validFrom <= asOf &&
      (b.validTo === undefined || asOf <= b.validTo),
  );
  const found: Organisations = {};
  if (board) {
    found.icbOds = board.icbOds;
    found.icbName = board.icbName;
    found.icbGss = board.icbGss;
  }
  if (authority) found.laStatus = asOf <= authority.validTo ? 'current' : 'abolished-pending';
  if (authority && asOf > authority.validTo) {
    found.successors = authority.successors;
    found.successorCodes = null;
  }
  return found;
}
