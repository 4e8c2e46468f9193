import type { Client } from './client.js';

/** The part of the response of `GET /v1/young-people/imports/{id}` that a progress bar needs. */
export interface ImportJob {
  id: string;
  status: 'waiting' | 'running' | 'done' | 'failed' | 'interrupted';
  percent: number;
  phase: string;
  rows: Record<string, number> | null;
  people: Record<string, number> | null;
  failure: { code: string; message: string } | null;
}

/** Polls until the import has ended. @throws Error with the code of the failure */
export async function followImport(client: Client, id: string, show: (job: ImportJob) => void): Promise<ImportJob> {
  for (;;) {
    const job = await client.get<ImportJob>(`/v1/young-people/imports/${id}`);
    show(job);
    if (job.status === 'done') return job;
    if (job.status === 'failed' || job.status === 'interrupted') {
      throw new Error(`The import ${job.status}: ${job.failure?.code ?? ''} ${job.failure?.message ?? ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
