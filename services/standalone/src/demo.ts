import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issuer } from '#libs/embedded';
import { addDays, addMonths, londonDay } from '#libs/kernel';
import { writeSyntheticReturn } from '#libs/sen2';
import { Client } from './client.js';
import { DEMO_AUTHORITY, DEMO_ORGANISATIONS } from './demo-people.js';
import { type ImportJob, followImport } from './import-job.js';
import type { Settings } from './settings.js';
import type { Step } from './standalone.js';

interface Person {
  id: string;
  dateOfBirth: string;
}

/** Fills an empty installation through the public API. It changes nothing where people exist already. */
export async function seedDemo(url: string, issuer: Issuer, settings: Settings, step: Step): Promise<void> {
  const as = async (account: string) => new Client(url, `Bearer ${await issuer.mint(account)}`);
  const coordinator = await as('coordinator');
  const { items } = await coordinator.post<{ items: Person[] }>('/v1/young-people/search', { limit: 1 });
  if (items.length > 0) return;
  const today = londonDay(settings.shared.fixedClock ?? new Date());
  await step(`Making up an area of ${settings.demoPeople} young people`, async (report) => {
    await seedDirectory(await as('administrator'));
    await importSyntheticReturn(coordinator, settings.demoPeople, today, report);
    await linkAccounts(coordinator, await as('young-person'), today);
  });
}

async function importSyntheticReturn(
  coordinator: Client,
  people: number,
  today: ReturnType<typeof londonDay>,
  report: (part: number) => void,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'onward-demo-'));
  try {
    const file = join(directory, 'return.zip');
    await writeSyntheticReturn(file, {
      people,
      referenceDate: addDays(today, -30),
      exportedOn: addDays(today, -1),
      localAuthorityCode: DEMO_AUTHORITY,
    });
    const form = new FormData();
    form.set('file', await openAsBlob(file), 'synthetic-return.zip');
    const job = await coordinator.post<ImportJob>('/v1/young-people/imports', form);
    await followImport(coordinator, job.id, 'done', ({ percent }) => report(percent / 100));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * The accounts of the young person and the parent carer belong to a seventeen-year-old, who agreed that the carer keeps
 * access to the record. The coordinator is the named worker.
 */
async function linkAccounts(
  coordinator: Client,
  youngPerson: Client,
  today: ReturnType<typeof londonDay>,
): Promise<void> {
  const found = await coordinator.post<{ items: Person[] }>('/v1/young-people/search', {
    age: { from: 17, to: 17 },
    hasEhcPlan: true,
    limit: 1,
  });
  const person = found.items[0];
  if (!person) return;
  const path = `/v1/young-people/${person.id}`;
  const fromOn = addMonths(today, -1);
  await coordinator.post(`${path}/relationships`, { subject: 'young-person', relation: 'self', fromOn });
  const carer = { subject: 'carer', relation: 'carer', fromOn };
  const { id } = await coordinator.post<{ id: string }>(`${path}/relationships`, carer);
  await youngPerson.post(`${path}/relationships/${id}/renewal`, {});
  await coordinator.put(`${path}/named-worker`, {
    subject: 'coordinator',
    name: 'Transition coordinator',
    team: 'Transition team',
  });
}

async function seedDirectory(administrator: Client): Promise<void> {
  const organisation = (id: string, name: string) => administrator.post('/v1/organisations', { id, name });
  await organisation(DEMO_ORGANISATIONS.adultSocialCare, 'Adult social care (demonstration)');
  await organisation(DEMO_ORGANISATIONS.supportedEmployment, 'Supported employment (demonstration)');
  const service = (body: object) => administrator.post('/v1/services', { status: 'active', ...body });
  await service({
    organisationId: DEMO_ORGANISATIONS.adultSocialCare,
    agency: 'adult-social-care',
    name: 'Supported living',
    description: 'Help to live in a home of one’s own, from a few hours a week to round the clock.',
    outcomeArea: 'independent-living',
    minimumAge: 16,
    maximumAge: 25,
    capacity: { status: 'accepting' },
  });
  await service({
    organisationId: DEMO_ORGANISATIONS.adultSocialCare,
    agency: 'adult-social-care',
    name: 'Community connections',
    description: 'Groups, clubs and travel training near home.',
    outcomeArea: 'community',
    minimumAge: 14,
    maximumAge: 25,
    capacity: { status: 'accepting' },
  });
  await service({
    organisationId: DEMO_ORGANISATIONS.supportedEmployment,
    name: 'Supported internships',
    description: 'A year with an employer and a job coach, for young people with an EHC plan.',
    outcomeArea: 'employment',
    minimumAge: 16,
    maximumAge: 24,
    capacity: { status: 'waiting-list', waitingListLength: 6 },
  });
}
