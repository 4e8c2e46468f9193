import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { conflict, newId, notFound, unprocessable } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  DEFAULT_LIMIT,
  isDuplicateKey,
  type PageQuery,
  pageOf,
  type ProtectedRecord,
  type Transaction,
} from '#libs/platform';
import { readBlade, readReturnHeader, type ReturnHeader, Sen2Error } from '#libs/sen2';
import { authorityOfArea } from './authorities.values.js';
import { ImportRunnerService } from './import-runner.service.js';
import type { ImportResponse, ImportedRowPage, ImportPageResponse, RowsQuery } from './imports.dto.js';
import {
  authorityOfLastReturn,
  findImport,
  importedRows,
  importsOf,
  newestReturn,
  unfinishedImport,
} from './imports.queries.js';
import { insertImport } from './imports.writes.js';
import { isOlder } from './merge.rules.js';
import { receiveUpload, type Upload } from './upload.client.js';

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly runner: ImportRunnerService,
  ) {}

  /**
   * Receives a return and starts its import in the background.
   * @throws DomainError any error of `receiveUpload`, Sen2Error if the file cannot be opened, IMPORT_RUNNING,
   *   RETURN_OF_ANOTHER_AUTHORITY, RETURN_IN_FUTURE, OLDER_RETURN
   */
  async start(actor: Actor, request: FastifyRequest): Promise<ImportResponse> {
    const id = newId();
    const path = this.runner.pathOf(id);
    let begun = false;
    try {
      const upload = await receiveUpload(request, path);
      const header = await readHeader(path);
      const job = await this.database.transaction(withFileInKey(actor, upload), (tx) =>
        this.add(tx, id, upload, header),
      );
      // A repeated Idempotency-Key returns the first job, so this file is discarded.
      begun = job.id === id;
      if (begun) this.runner.enqueue(actor, id);
      return job;
    } finally {
      if (!begun) await rm(path, { force: true });
    }
  }

  list(actor: Actor, { after, limit = DEFAULT_LIMIT }: PageQuery): Promise<ImportPageResponse> {
    return this.database.read(actor, async (db) => pageOf(await importsOf(db, { after, limit }), limit));
  }

  read(actor: Actor, id: string): Promise<ImportResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'import:read', importRecord(actor, id));
      const job = await findImport(db, id);
      if (!job) throw notFound('import');
      return job;
    });
  }

  rows(actor: Actor, id: string, { outcome, after, limit = DEFAULT_LIMIT }: RowsQuery): Promise<ImportedRowPage> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'import:read', importRecord(actor, id));
      if (!(await findImport(db, id))) throw notFound('import');
      return pageOf(await importedRows(db, id, outcome ?? null, { after, limit }), limit);
    });
  }

  private async add(tx: Transaction, id: string, upload: Upload, header: ReturnHeader): Promise<ImportResponse> {
    await this.access.require(tx, 'import:run', importRecord(tx.actor, id));
    requirePast(tx, header);
    const running = await unfinishedImport(tx);
    if (running) throw importRunning(`: ${running.id}, ${running.percent} % done`);
    try {
      await insertImport(tx, id, header, upload.bytes);
    } catch (error) {
      if (!isDuplicateKey(error, 'import_job_one_at_a_time')) throw error;
      throw importRunning();
    }
    // From here on no other import of the area can finish, so these checks see the last one.
    await requireOwnReturn(tx, upload, header);
    if (!upload.acceptOlder) await requireNewest(tx, header);
    return (await findImport(tx, id))!;
  }
}

function importRunning(which = ''): Error {
  return conflict('IMPORT_RUNNING', `An import is running in this area${which}. Try again when it has finished.`);
}

function importRecord({ area }: Actor, id: string): ProtectedRecord {
  return { area, youngPersonId: null, type: 'import', id };
}

/** Adds the file to the hash of the Idempotency-Key, so that another file counts as another request. */
function withFileInKey(actor: Actor, { sha256 }: Upload): Actor {
  const { idempotency } = actor.request;
  if (!idempotency) return actor;
  const requestHash = createHash('sha256').update(`${idempotency.requestHash}\n${sha256}`).digest('hex');
  return { ...actor, request: { ...actor.request, idempotency: { ...idempotency, requestHash } } };
}

/** Reads the return up to its first table, so that a wrong file fails at once. @throws Sen2Error */
async function readHeader(path: string): Promise<ReturnHeader> {
  for await (const { rows } of readBlade(path)) return readReturnHeader(rows);
  throw new Sen2Error('SEN2_NO_BLADE_FILES');
}

/**
 * Prevents the import of a neighbouring authority's file, which would register all its young people here. The authority
 * must be the area's own (for an unlisted area, that of the last return) or the one that the caller states, because
 * authorities are sometimes merged or divided.
 */
async function requireOwnReturn(tx: Transaction, upload: Upload, { localAuthorityCode }: ReturnHeader): Promise<void> {
  const expected = upload.localAuthorityCode ?? authorityOfArea(tx.actor.area) ?? (await authorityOfLastReturn(tx));
  if (expected === undefined || expected === localAuthorityCode) return;
  throw conflict(
    'RETURN_OF_ANOTHER_AUTHORITY',
    `The return is from authority ${localAuthorityCode}, not ${expected}. If that is correct, send localAuthorityCode.`,
  );
}

/** Prevents a typing error in a date: every later return would count as older than one of 2099. */
function requirePast({ today }: Transaction, { referenceDate, submittedOn }: ReturnHeader): void {
  const wrong = referenceDate > today ? ['census day', referenceDate] : ['day of submission', submittedOn];
  if (wrong[1]! <= today) return;
  throw unprocessable(
    'RETURN_IN_FUTURE',
    `The return’s ${wrong.join(' is ')}, which is in the future. Correct the date in the sen2 table and its file name.`,
  );
}

/** Prevents an older file from replacing this year's names, addresses and needs with last year's. */
async function requireNewest(tx: Transaction, header: ReturnHeader): Promise<void> {
  const newest = await newestReturn(tx);
  if (!newest || !isOlder(header, newest)) return;
  throw conflict(
    'OLDER_RETURN',
    `A newer return has been imported: census day ${newest.referenceDate}, submitted on ${newest.submittedOn}. ` +
      'Send acceptOlder to fill its gaps from this return.',
  );
}
