import type { Client } from './client.js';

/** The part of the response of `GET /v1/young-people/imports/{id}` that a progress bar needs. */
export interface ImportJob {
  id: string;
  status: 'waiting' | 'running' | 'done' | 'failed' | 'interrupted' | 'undoing' | 'undone';
  percent: number;
  phase: string;
  waitsFor: { reason: 'another-import' | 'events'; importId: string | null; ahead: number } | null;
  rows: Record<string, number> | null;
  people: Record<string, number> | null;
  failure: { code: string; message: string } | null;
}

/** The part of the response of `GET /v1/young-people/imports/{id}/undoing` that the command prints. */
export interface Undoing {
  people: Record<string, number>;
}

/** Polls until the import has ended, or its undoing. @throws Error with the code of the failure */
export async function followImport(
  client: Client,
  id: string,
  end: 'done' | 'undone',
  show: (job: ImportJob) => void,
): Promise<ImportJob> {
  for (;;) {
    const job = await client.get<ImportJob>(`/v1/young-people/imports/${id}`);
    show(job);
    if (job.status === end) return job;
    if (!['waiting', 'running', 'undoing'].includes(job.status))
      throw new Error(`The import ${job.status}: ${job.failure?.code ?? ''} ${job.failure?.message ?? ''}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
