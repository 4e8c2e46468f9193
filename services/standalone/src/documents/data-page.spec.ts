import { readFileSync } from 'node:fs';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { SERVICES } from '../services.js';
import { type DescribedSchema, dataPage, readComments, undescribedTables } from './data-page.js';
import { tablesOf } from './data.queries.js';

describe('the data dictionary', () => {
  let database: TestDatabase;
  let schemas: DescribedSchema[];

  beforeAll(async () => {
    database = await testDatabase(SERVICES);
    const commentsOf = readComments(process.cwd());
    schemas = [];
    for (const service of SERVICES) {
      schemas.push({
        service,
        tables: await tablesOf(database.ownerUrl, service.schema),
        comments: commentsOf(service.name),
      });
    }
  });
  afterAll(() => database.drop());

  it('is what `npm run docs` writes', () => {
    expect(readFileSync('docs/data.md', 'utf8')).toBe(dataPage(schemas));
  });

  it('describes every table', () => {
    expect(undescribedTables(schemas)).toEqual([]);
  });

  it('finds row-level security forced on every table but the list of migrations', () => {
    const open = schemas.flatMap(({ tables }) => tables.filter(({ forced }) => !forced).map(({ name }) => name));
    expect([...new Set(open)]).toEqual(['migration']);
  });
});
