import { type Static, type TObject, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';

export type ProducingService = 'young-people' | 'transition-plans' | 'referrals';

/** A calendar day, `YYYY-MM-DD`. */
export const day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description });
export const id = (description: string) => Type.String({ pattern: '^[0-9a-f-]{36}$', description });
export const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>(
    Type.Union(
      values.map((v) => Type.Literal(v)),
      { description },
    ),
  );

/** The envelope of an event: CloudEvents 1.0 attributes, with the extensions of docs/events. */
export interface Event<Data = unknown> {
  /** UUIDv7; the broker's message id and the inbox's key */
  readonly id: string;
  /** `young-people.person-registered` */
  readonly type: string;
  readonly version: number;
  /** instant, ISO 8601 in UTC */
  readonly time: string;
  /** ONS code of the responsible local authority */
  readonly area: string;
  /** CloudEvents `subject` */
  readonly youngPersonId: string;
  /** the record that changed, and its version after the change; an older event never overwrites a newer one */
  readonly recordId: string;
  readonly recordVersion: number;
  /** the account that acted, or `system` */
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly data: Data;
}

export interface EventDefinition<Schema extends TObject = TObject> {
  readonly service: ProducingService;
  readonly type: string;
  readonly version: number;
  /** `young-people.person-registered.v1`: the handler's pattern */
  readonly pattern: string;
  readonly summary: string;
  /** who should consume the event, where no service handles it yet and no feed carries it */
  readonly meantFor?: string;
  readonly dataschema: string;
  readonly schema: Schema;
  readonly sample: Static<Schema>;
  /** The problem with the data, or null. It never contains the data itself. */
  problem(data: unknown): string | null;
}

export type DataOf<D> = D extends EventDefinition<infer S> ? Static<S> : never;
export type EventOf<D> = Event<DataOf<D>>;

export function defineEvent<Schema extends TObject>(event: {
  service: ProducingService;
  /** past tense, kebab case, never a class name */
  name: string;
  version: number;
  summary: string;
  meantFor?: string;
  schema: Schema;
  sample: Static<Schema>;
}): EventDefinition<Schema> {
  const { service, name, version, summary, meantFor, schema, sample } = event;
  const type = `${service}.${name}`;
  let compiled: ReturnType<typeof TypeCompiler.Compile> | undefined;
  return {
    service,
    type,
    version,
    pattern: `${type}.v${version}`,
    summary,
    meantFor,
    dataschema: `urn:onward:events:${type}:v${version}`,
    schema,
    sample,
    problem(data) {
      compiled ??= TypeCompiler.Compile(schema);
      if (compiled.Check(data)) return null;
      const first = compiled.Errors(data).First();
      return first ? `${first.path || '/'}: ${first.message}` : 'does not match the schema';
    },
  };
}

/**
 * Objects in events are closed: a field outside the schema is an error, so that no name or free text slips into an
 * event.
 */
export const data = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

export const SUBJECT_ROOT = 'pfa';

/**
 * `pfa.<service>.<event>.v<N>.<area>.<youngPersonId>`: the person comes last, so that one subject filter purges a
 * person.
 */
export function subjectOf(event: Pick<Event, 'type' | 'version' | 'area' | 'youngPersonId'>): string {
  return `${SUBJECT_ROOT}.${event.type}.v${event.version}.${event.area}.${event.youngPersonId}`;
}

export function streamOf(service: ProducingService): { name: string; subjects: string[] } {
  return { name: `pfa-${service}`, subjects: [`${SUBJECT_ROOT}.${service}.>`] };
}
