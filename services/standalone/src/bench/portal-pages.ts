import type { Client } from '../client.js';
import { aimed, median, quantile } from './report.js';

/** A page, and the calls that it makes of the services. */
interface PageCalls {
  readonly title: string;
  readonly account: string;
  readonly path: string;
  readonly calls: readonly string[];
}

const PAGES: readonly PageCalls[] = [
  {
    title: 'home of a young person',
    account: 'young-person',
    path: '/home',
    calls: ['/v1/me/next', '/v1/me/plan', '/v1/me/help-requests'],
  },
  { title: 'plan of a young person', account: 'young-person', path: '/my-plan', calls: ['/v1/me/plan'] },
  { title: 'today of a coordinator', account: 'coordinator', path: '/today', calls: ['/v1/today'] },
];

interface Times {
  readonly p50: number;
  readonly p95: number;
}

interface PageResult {
  readonly title: string;
  /** the whole page, in milliseconds */
  readonly page: Times;
  /** its calls alone, side by side */
  readonly calls: Times;
}

export interface PortalResult {
  readonly users: number;
  readonly pages: readonly PageResult[];
}

interface Options {
  readonly url: string;
  readonly invitation: string;
  readonly tokens: Readonly<Record<string, string>>;
  readonly rounds: number;
  /** seconds of each turn */
  readonly seconds: number;
  readonly log: (line: string) => void;
}

const USERS = 50;
/** each user opens a page every so many seconds */
const EVERY_SECONDS = 5;
/** the share of the server's time that the issue asks of a page */
const AIM_MS = 100;
const WARM_UP = 40;

/** L: 50 people, each of whom opens a page every five seconds, and the same calls of the services alone, by turns. */
export async function portalPages(options: Options): Promise<PortalResult> {
  const invited = await cookieOf(options.invitation);
  const pages: PageResult[] = [];
  for (const page of PAGES) {
    const browsers = await Promise.all(Array.from({ length: USERS }, () => signIn(options.url, invited, page.account)));
    const open = (user: number) => get(`${options.url}${page.path}`, { cookie: browsers[user % USERS]! });
    const authorization = options.tokens[page.account]!;
    const ask = async () => {
      await Promise.all(page.calls.map((path) => get(`${options.url}${path}`, { authorization })));
    };
    for (let i = 0; i < WARM_UP; i++) await Promise.all([open(i), ask()]);
    const measured: { page: Times[]; calls: Times[] } = { page: [], calls: [] };
    for (let round = 0; round < options.rounds; round++) {
      measured.page.push(await steadily(options.seconds, open));
      measured.calls.push(await steadily(options.seconds, ask));
    }
    const of = (list: readonly Times[]) => ({
      p50: median(list.map(({ p50 }) => p50)),
      p95: median(list.map(({ p95 }) => p95)),
    });
    const result = { title: page.title, page: of(measured.page), calls: of(measured.calls) };
    options.log(lineOf(result));
    pages.push(result);
  }
  return { users: USERS, pages };
}

/** The account of the young person is somebody's own, who has a plan. */
export async function linkYoungPerson(staff: Client, youngPersonId: string): Promise<void> {
  await staff.post(`/v1/young-people/${youngPersonId}/relationships`, { subject: 'young-person', relation: 'self' });
}

async function steadily(seconds: number, act: (user: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const began = performance.now();
  for (let user = 0; user < (seconds * USERS) / EVERY_SECONDS; user++) {
    const wait = began + (user * 1_000 * EVERY_SECONDS) / USERS - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const from = performance.now();
    running.push(act(user).then(() => void times.push(performance.now() - from)));
  }
  await Promise.all(running);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function get(url: string, headers: Record<string, string>): Promise<void> {
  const response = await fetch(url, { headers, redirect: 'manual' });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}: ${body.slice(0, 200)}`);
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!)
    .join('; ');

async function cookieOf(invitation: string): Promise<string> {
  return cookiesOf(await fetch(invitation, { redirect: 'manual' }));
}

/** @returns the cookie of the session */
async function signIn(url: string, invited: string, account: string): Promise<string> {
  const begun = await fetch(`${url}/sign-in`, { redirect: 'manual' });
  const own = cookiesOf(begun);
  const issuer = new Map<string, string>();
  const step = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [own, invited, ...[...issuer].map(([name, value]) => `${name}=${value}`)].join('; ');
    const response = await fetch(new URL(address, url), { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      issuer.set(name, value);
    }
    return response;
  };
  let next = begun.headers.get('location')!;
  const list = await step(next);
  next = list.headers.get('location') ?? next;
  let answer = await step(next, { method: 'POST', body: new URLSearchParams({ account }) });
  while (!answer.headers.getSetCookie().some((line) => /^onward=/.test(line))) {
    answer = await step(answer.headers.get('location')!);
  }
  return answer.headers
    .getSetCookie()
    .find((line) => line.startsWith('onward='))!
    .split(';')[0]!;
}

const lineOf = ({ title, page, calls }: PageResult) =>
  `  ${title}: p50 ${page.p50.toFixed(1)} ms, p95 ${aimed(page.p95, AIM_MS, 'ms')}; its calls alone ${calls.p50.toFixed(1)} and ${calls.p95.toFixed(1)} ms`;

export const portalReport = ({ users, pages }: PortalResult): string =>
  [`L pages of the portal, ${users} people who open one every ${EVERY_SECONDS} s`, ...pages.map(lineOf)].join('\n');
