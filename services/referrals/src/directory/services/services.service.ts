import { Injectable } from '@nestjs/common';
import { invalid, londonTime, newId, notFound, unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  type ChangeOf,
  DEFAULT_LIMIT,
  Database,
  type Reader,
  type Transaction,
  pageOf,
  requireVersion,
  requireRoom,
} from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { requireAgeBounds, statedCapacity } from './capacity.rules.js';
import { type Service, findService, findServices, lockService } from './services.queries.js';
import { findPosition } from '../postcodes/outcodes.rules.js';
import { serviceResponse } from './services.responses.js';
import { outcomeAreasOf } from './service-details.rules.js';
import { type ServiceRow, serviceTable } from './service.table.js';
import type { CapacityStatement, NewService, ServiceChange, ServicesQuery } from './services.dto.js';
import { findOrganisation } from '../organisations/organisations.queries.js';
import { type ServicePage, type ServiceResponse } from './service-responses.dto.js';
import { columnsOfCapacity, columnsOfDetails, columnsOfNewDetails, given } from './services.writes.js';

/** Actions on a service, by the permission that each needs. */
const ACTIONS = {
  'directory:change': 'change',
  'capacity:change': 'capacity',
  'service:assure': 'assurance',
} as const;

@Injectable()
export class ServicesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError INVALID with UNKNOWN_OUTCODE, or WITHOUT_NEAR */
  list(actor: Actor, query: ServicesQuery): Promise<ServicePage> {
    return this.database.read(actor, async (db) => {
      const limit = query.limit ?? DEFAULT_LIMIT;
      const rows = await findServices(db, query, positionOf(query), momentOf(db), limit);
      return pageOf(await Promise.all(rows.map((row) => this.present(db, row))), limit);
    });
  }

  get(actor: Actor, id: string): Promise<ServiceResponse> {
    return this.database.read(actor, (db) => this.read(db, id));
  }

  /** @throws DomainError CAP_REACHED (409), UNKNOWN_ORGANISATION, AGE_BOUNDS_CROSSED, CAPACITY_INCONSISTENT, CLOSURE_INCONSISTENT (422) */
  create(actor: Actor, service: NewService): Promise<ServiceResponse> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'directory:change', recordOf(actor, id, service.organisationId));
      const { organisationId, name, outcomeArea } = service;
      if (!(await findOrganisation(tx, organisationId))) {
        throw unprocessable('UNKNOWN_ORGANISATION', 'The organisation is not in the directory of this area.');
      }
      const {
        description = null,
        minimumAge = null,
        maximumAge = null,
        status = 'active',
        agency = null,
        selfReferral = false,
      } = service;
      requireAgeBounds({ minimumAge, maximumAge });
      await requireRoom(tx, CAPS.services, organisationId);
      await tx.rows.insert(serviceTable, {
        area: actor.area,
        id,
        organisation_id: organisationId,
        name,
        description,
        outcome_area: outcomeArea,
        outcome_areas: outcomeAreasOf(outcomeArea, service.outcomeAreas ?? []),
        minimum_age: minimumAge,
        maximum_age: maximumAge,
        status,
        agency,
        ...columnsOfNewDetails(service),
        ...columnsOfCapacity(statedCapacity(service.capacity, tx.today)),
        assured_on: tx.today,
        assured_by: actor.name,
        modified_at: tx.now.toISOString(),
        source_id: null,
        external_id: null,
        source_mark: null,
        source_hash: null,
        vanished_on: null,
        adopted_on: null,
        self_referral: selfReferral,
        version: 1,
      });
      return this.read(tx, id);
    });
  }

  /**
   * Changes what is given. A service that another directory lists becomes the area's own by it.
   * @throws DomainError NOT_FOUND, STALE_VERSION, AGE_BOUNDS_CROSSED, CLOSURE_INCONSISTENT, OUTCOME_AREA_NEEDED
   */
  change(actor: Actor, id: string, seen: number, change: ServiceChange): Promise<ServiceResponse> {
    return this.database.transaction(actor, async (tx) => {
      const service = await lockService(tx, id);
      await this.access.require(tx, 'directory:change', recordOf(actor, id, service?.organisation_id));
      return this.save(tx, service, seen, (found) => {
        const { minimumAge = found.minimum_age, maximumAge = found.maximum_age } = change;
        requireAgeBounds({ minimumAge, maximumAge });
        const { name, description, status, agency, outcomeArea = found.outcome_area } = change;
        if (outcomeArea === null) {
          throw unprocessable('OUTCOME_AREA_NEEDED', 'This service has no outcome area. Send outcomeArea.');
        }
        const others = change.outcomeAreas ?? found.outcome_areas.filter((area) => area !== found.outcome_area);
        return {
          ...given({ name, description, status, agency }),
          minimum_age: minimumAge,
          maximum_age: maximumAge,
          outcome_area: outcomeArea,
          outcome_areas: outcomeAreasOf(outcomeArea, others),
          ...columnsOfDetails(change),
          adopted_on: found.source_id === null ? null : (found.adopted_on ?? tx.today),
        };
      });
    });
  }

  /** Replaces the statement of the capacity, dated today. @throws DomainError NOT_FOUND, STALE_VERSION, CAPACITY_INCONSISTENT */
  stateCapacity(actor: Actor, id: string, seen: number, stated: CapacityStatement): Promise<ServiceResponse> {
    return this.database.transaction(actor, async (tx) => {
      const service = await lockService(tx, id);
      await this.access.require(tx, 'capacity:change', recordOf(actor, id, service?.organisation_id));
      return this.save(tx, service, seen, () => columnsOfCapacity(statedCapacity(stated, tx.today)));
    });
  }

  /** The record as a whole is right, as of today. @throws DomainError NOT_FOUND, STALE_VERSION */
  assure(actor: Actor, id: string, seen: number): Promise<ServiceResponse> {
    return this.database.transaction(actor, async (tx) => {
      const service = await lockService(tx, id);
      await this.access.require(tx, 'service:assure', recordOf(actor, id, service?.organisation_id));
      return this.save(tx, service, seen, () => ({ assured_on: tx.today, assured_by: actor.name }));
    });
  }

  private async read(db: Reader, id: string): Promise<ServiceResponse> {
    const service = await findService(db, id);
    if (!service) throw notFound('service');
    return this.present(db, service);
  }

  private async save(
    tx: Transaction,
    service: ServiceRow | undefined,
    seen: number,
    change: (service: ServiceRow) => ChangeOf<typeof serviceTable>,
  ): Promise<ServiceResponse> {
    if (!service) throw notFound('service');
    requireVersion(service.version, seen);
    const { area, id } = service;
    const changed = { ...change(service), modified_at: tx.now.toISOString(), version: service.version + 1 };
    await tx.rows.change(serviceTable, { area, id }, changed);
    return this.read(tx, id);
  }

  private async present(db: Reader, service: Service): Promise<ServiceResponse> {
    const record = recordOf(db.actor, service.id, service.organisationId);
    const held = await this.access.allowed(db, record, Object.keys(ACTIONS) as (keyof typeof ACTIONS)[]);
    return serviceResponse(
      service,
      momentOf(db),
      held.map((permission) => ACTIONS[permission]),
    );
  }
}

const momentOf = (db: Reader) => ({ day: db.today, time: londonTime(db.now) });

function positionOf({ near, withinKm }: ServicesQuery) {
  if (near === undefined) {
    if (withinKm === undefined) return null;
    throw invalid([{ field: 'withinKm', code: 'WITHOUT_NEAR', message: 'near what? Give a postcode district' }]);
  }
  const position = findPosition(near);
  if (position) return position;
  throw invalid([{ field: 'near', code: 'UNKNOWN_OUTCODE', message: 'not a postcode district that is known here' }]);
}

const recordOf = ({ area }: Actor, id: string, organisationId?: string) => ({
  area,
  youngPersonId: null,
  recipient: organisationId ?? null,
  type: 'service',
  id,
});
