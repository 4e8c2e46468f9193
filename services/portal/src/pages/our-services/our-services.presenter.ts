import type { Part, Schemas } from '../../api/api.js';
import { type Form, one } from '../../web/form.js';

type Service = Schemas['ServiceResponse'];

export interface OurServicesModel {
  readonly services: readonly (Service & { readonly mayChange: boolean; readonly mayCheck: boolean })[];
  readonly away: boolean;
}

/** The services whose places this account may state: its organisation's, or the area's for who keeps the directory. */
export function ourServicesOf(read: Part<Schemas['ServicePage']>): OurServicesModel {
  const items = read.state === 'here' ? read.data.items : [];
  return {
    services: items
      .map((service) => ({
        ...service,
        mayChange: service.allowedActions.includes('capacity'),
        mayCheck: service.allowedActions.includes('assurance'),
      }))
      .filter(({ mayChange, mayCheck }) => mayChange || mayCheck),
    away: read.state === 'away',
  };
}

/** The form as the record fills it. */
export function valuesOf({ capacity }: Service): Form {
  const [year = '', month = '', day = ''] = capacity.closedUntil?.split('-') ?? [];
  return {
    status: capacity.status,
    waitingListLength: capacity.waitingListLength?.toString() ?? '',
    waitingListWeeks: capacity.waitingListWeeks?.toString() ?? '',
    ...{ 'closedUntil-day': day, 'closedUntil-month': month, 'closedUntil-year': year },
  };
}

export interface AgesModel {
  readonly key: 'from-to' | 'from' | 'up-to' | 'any';
  readonly from: number | null;
  readonly to: number | null;
}

export function agesOf({ minimumAge: from, maximumAge: to }: Pick<Service, 'minimumAge' | 'maximumAge'>): AgesModel {
  const key = from !== null && to !== null ? 'from-to' : from !== null ? 'from' : to !== null ? 'up-to' : 'any';
  return { key, from, to };
}

/** Only what belongs to the chosen state is sent: a closed service has no waiting list. */
export function capacityOf(form: Form, body: Record<string, unknown>): Schemas['CapacityStatement'] {
  const status = one(form, 'status');
  const { waitingListLength, waitingListWeeks, closedUntil, ...rest } = body;
  return {
    ...rest,
    ...(status === 'waiting-list' && { waitingListLength, waitingListWeeks }),
    ...(status === 'closed' && { closedUntil }),
  } as Schemas['CapacityStatement'];
}
