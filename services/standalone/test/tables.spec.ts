import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import pg from 'pg';
import { testDatabase } from '#libs/testing';
import { SERVICES } from '../src/services.js';

interface DatabaseColumn {
  name: string;
  type: string;
  nullable: boolean;
  filled: boolean;
  primary: boolean;
}

const COLUMNS = `
  select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
    a.atthasdef or a.attgenerated <> '' or a.attidentity <> '' as filled,
    exists (select from pg_index i where i.indrelid = a.attrelid and i.indisprimary and a.attnum = any (i.indkey)) as primary
  from pg_attribute a where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`;

const described = SERVICES.flatMap(({ schema, entities }) =>
  (entities as unknown[])
    .filter((entity) => entity instanceof EntitySchema)
    .map((entity) => ({ schema, name: entity.options.name, columns: entity.options.columns })),
);

/** What PostgreSQL calls the type of a description. */
const typeOf = ({ type, array }: EntitySchemaColumnOptions) =>
  `${type === 'timestamptz' ? 'timestamp with time zone' : String(type)}${array ? '[]' : ''}`;

describe('each described table', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase(SERVICES);
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('exists', () => expect(described.length).toBeGreaterThan(0));

  it.each(described)('$schema.$name is the table of the migrated database', async ({ schema, name, columns }) => {
    const { rows } = await client.query<DatabaseColumn>(COLUMNS, [`${schema}.${name}`]);
    const ofDatabase = new Map(rows.map((row) => [row.name, row]));
    for (const [column, options] of Object.entries(columns as Record<string, EntitySchemaColumnOptions>)) {
      const there = ofDatabase.get(column);
      expect({ column, ...there }).toMatchObject({
        column,
        type: typeOf(options),
        nullable: options.nullable ?? false,
        primary: options.primary ?? false,
      });
      ofDatabase.delete(column);
    }
    // A column that no description has would be lost by an update, unless the database fills it.
    expect([...ofDatabase.values()].filter((column) => !column.filled).map((column) => column.name)).toEqual([]);
  });
});
