import { Injectable } from '@nestjs/common';
import { newId, notFound, unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  DEFAULT_LIMIT,
  Database,
  type Reader,
  type Transaction,
  pageOf,
  requireVersion,
} from '#libs/platform';
import { type Capacity, requireAgeBounds, statedCapacity } from './capacity.rules.js';
import { type Service, findOrganisation, findService, findServices } from './directory.queries.js';
import { ServiceEntity } from './service.entity.js';
import type {
  CapacityStatement,
  NewService,
  ServiceChange,
  ServicePage,
  ServiceResponse,
  ServicesQuery,
} from './services.dto.js';

@Injectable()
export class Services {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, query: ServicesQuery): Promise<ServicePage> {
    return this.database.read(actor, async (db) => {
      const limit = query.limit ?? DEFAULT_LIMIT;
      const rows = await findServices(db, query, limit);
      return pageOf(await Promise.all(rows.map((row) => this.present(db, row))), limit);
    });
  }

  get(actor: Actor, id: string): Promise<ServiceResponse> {
    return this.database.read(actor, (db) => this.read(db, id));
  }

  /** @throws DomainError UNKNOWN_ORGANISATION, AGE_BOUNDS_CROSSED, CAPACITY_INCONSISTENT (422) */
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
      await tx.manager.insert(ServiceEntity, {
        area: actor.area,
        id,
        organisationId,
        name,
        description,
        outcomeArea,
        minimumAge,
        maximumAge,
        status,
        agency,
        selfReferral,
        ...columnsOf(statedCapacity(service.capacity, tx.today)),
        version: 1,
      });
      return this.read(tx, id);
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, AGE_BOUNDS_CROSSED */
  change(actor: Actor, id: string, seen: number, change: ServiceChange): Promise<ServiceResponse> {
    return this.database.transaction(actor, async (tx) => {
      const service = await this.locked(tx, id);
      await this.access.require(tx, 'directory:change', recordOf(actor, id, service?.organisationId));
      return this.save(tx, service, seen, (found) => {
        const { minimumAge = found.minimumAge, maximumAge = found.maximumAge } = change;
        requireAgeBounds({ minimumAge, maximumAge });
        return { ...change };
      });
    });
  }

  /** Replaces what is said of the capacity; vouched for as of today. @throws DomainError NOT_FOUND, STALE_VERSION, CAPACITY_INCONSISTENT */
  stateCapacity(actor: Actor, id: string, seen: number, stated: CapacityStatement): Promise<ServiceResponse> {
    return this.database.transaction(actor, async (tx) => {
      const service = await this.locked(tx, id);
      await this.access.require(tx, 'capacity:change', recordOf(actor, id, service?.organisationId));
      return this.save(tx, service, seen, () => columnsOf(statedCapacity(stated, tx.today)));
    });
  }

  private async read(db: Reader, id: string): Promise<ServiceResponse> {
    const service = await findService(db, id);
    if (!service) throw notFound('service');
    return this.present(db, service);
  }

  /** Row-level security hides the row of another organisation's service from a provider that wants to change it. */
  private locked(tx: Transaction, id: string): Promise<ServiceEntity | null> {
    const where = { area: tx.actor.area, id };
    return tx.manager.findOne(ServiceEntity, { where, lock: { mode: 'pessimistic_write' } });
  }

  private async save(
    tx: Transaction,
    service: ServiceEntity | null,
    seen: number,
    change: (service: ServiceEntity) => Partial<ServiceEntity>,
  ): Promise<ServiceResponse> {
    if (!service) throw notFound('service');
    requireVersion(service.version, seen);
    const { area, id } = service;
    await tx.manager.update(ServiceEntity, { area, id }, { ...change(service), version: service.version + 1 });
    return this.read(tx, id);
  }

  private async present(db: Reader, service: Service): Promise<ServiceResponse> {
    const record = recordOf(db.actor, service.id, service.organisationId);
    const held = await this.access.allowed(db, record, ['directory:change', 'capacity:change']);
    return { ...service, allowedActions: held.map((p) => (p === 'directory:change' ? 'change' : 'capacity')) };
  }
}

const recordOf = ({ area }: Actor, id: string, organisationId?: string) => ({
  area,
  youngPersonId: null,
  recipient: organisationId ?? null,
  type: 'service',
  id,
});

function columnsOf({ status, waitingListLength, closedUntil, assuredOn }: Capacity): Partial<ServiceEntity> {
  return { capacityStatus: status, waitingListLength, closedUntil, capacityAssuredOn: assuredOn };
}
