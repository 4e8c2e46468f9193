import supertest from 'supertest';
import { ZipFile } from 'yazl';
import { headerOf, MODULES, parentIdColumn, rowIdColumn, type Sen2Module } from '#libs/sen2';
import { eventually, type World } from '#libs/testing';
import type { ImportResponse, ImportedRow } from '../src/upkeep/imports/imports.dto.js';

type Values = Readonly<Record<string, string>>;

/** Builds a SEN2 return of 2025, row by row. */
export class BladeReturn {
  readonly tables: Record<Sen2Module, string[]>;
  private nextId = 2;

  constructor(
    private readonly header: Values = {},
    private readonly year = 2025,
  ) {
    this.tables = Object.fromEntries(
      MODULES.map((module) => [module, [headerOf(module, year).join(',')]]),
    ) as BladeReturn['tables'];
    this.add(
      'sen2',
      null,
      {
        collection: 'SEN2',
        year: String(year),
        referencedate: `${year}-Jan-16 00:00:00`,
        lea: '926',
        datetime: `${year}-Mar-14 09:30:00`,
        ...header,
      },
      '1',
    );
  }

  add(module: Sen2Module, parentId: string | null, values: Values, id = String(this.nextId++)): string {
    const parent = parentIdColumn(module);
    const row: Values = { ...values, [rowIdColumn(module)]: id, ...(parent && parentId ? { [parent]: parentId } : {}) };
    this.tables[module].push(
      headerOf(module, this.year)
        .map((column) => quoted(row[column] ?? ''))
        .join(','),
    );
    return id;
  }

  /** Adds a person without a plan. */
  person(values: Values = {}): string {
    return this.add('person', '1', {
      surname: 'Trap',
      forename: 'Nora',
      personbirthdate: '2010-Feb-03 00:00:00',
      ...values,
    });
  }

  /** Adds a person with a plan in force, a placement and a need. */
  withPlan(values: Values = {}, plan: { active?: Values; need?: string } = {}): string {
    const person = this.person(values);
    const request = this.add('requests', person, { receiveddate: '2019-Mar-01 00:00:00', requestoutcome: 'Y' });
    const assessment = this.add('assessment', request, { assessmentoutcome: 'Y' });
    this.add('namedplan', assessment, { startdate: '2019-Aug-01 00:00:00' });
    const active = this.add('activeplans', request, { lastreview: '2024-Jun-20 00:00:00', ...plan.active });
    this.add('placementdetail', active, { urn: '990001', placementrank: '1' });
    this.add('senneed', active, { sentype: plan.need ?? 'ASD', sentyperank: '1' });
    return person;
  }

  fileName(module: Sen2Module): string {
    return `Blade-Export_14-03-${this.year}_${module}.csv`;
  }

  zip(change: (files: Map<string, string>) => void = () => undefined): Promise<Buffer> {
    const files = new Map(MODULES.map((module) => [this.fileName(module), `${this.tables[module].join('\r\n')}\r\n`]));
    change(files);
    return zipOf(files);
  }
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export async function zipOf(files: ReadonlyMap<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text as string), name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Uploads a return as a browser form does. */
export async function upload(world: World, account: string, file: Buffer | string, fields: Values = {}) {
  const request = supertest(world.app().getHttpServer())
    .post('/v1/young-people/imports')
    .set('authorization', `Bearer ${await world.issuer.token(account)}`);
  for (const [name, value] of Object.entries(fields)) void request.field(name, value);
  return request.attach('file', file, 'return.zip');
}

/** Waits until the import has ended, with any status. */
export async function ended(world: World, id: string, account = 'coordinator'): Promise<ImportResponse> {
  const as = await world.as(account);
  return eventually('the import to end', async () => {
    const { body } = await as.get(`/v1/young-people/imports/${id}`);
    return ['done', 'failed', 'interrupted'].includes((body as ImportResponse).status)
      ? (body as ImportResponse)
      : null;
  });
}

/** Imports a return, after an import or undo that still runs. @returns the ended job with its whole row report */
export async function imported(
  world: World,
  file: Buffer | string,
  account = 'coordinator',
): Promise<ImportResponse & { report: ImportedRow[] }> {
  const { status, body } = await eventually('the import to be taken', async () => {
    const answer = await upload(world, account, file);
    return (answer.body as { code?: string }).code !== 'IMPORT_RUNNING' && answer;
  });
  if (status !== 202) throw new Error(`not taken: ${status} ${JSON.stringify(body)}`);
  const { id } = body as ImportResponse;
  const job = await ended(world, id, account);
  const as = await world.as(account);
  const { body: page } = await as.get(`/v1/young-people/imports/${id}/rows?limit=200`);
  return { ...job, report: (page as { items: ImportedRow[] }).items };
}
