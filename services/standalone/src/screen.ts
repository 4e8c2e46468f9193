import { relative } from 'node:path';
import pc from 'picocolors';
import { DEMO_ACCOUNTS } from './demo-people.js';

/**
 * The screen that a newcomer sees when everything runs.
 * @param invitation address that opens the pages in one browser, null without the embedded sign-in
 * @param tokens folder of the accounts' header files, null without the embedded sign-in
 */
export function screen(url: string, invitation: string | null, tokens: string | null): string {
  const api = `${url}/v1`;
  const lines = [
    '',
    ...(invitation ? [`${pc.bold('Onward')}: open ${pc.cyan(invitation)} in a browser, and choose an account.`] : []),
    `${pc.bold('Onward')} runs at ${pc.cyan(url)}; its API reference is at ${pc.cyan(`${url}/docs`)}`,
  ];
  if (tokens) {
    const as = relative(process.cwd(), tokens) || tokens;
    const width = Math.max(...DEMO_ACCOUNTS.map((a) => a.id.length));
    lines.push('', 'Accounts, each with a ready token:');
    for (const { id, name } of DEMO_ACCOUNTS)
      lines.push(`  ${pc.green(`-H @${as}/${id}`.padEnd(width + as.length + 6))} ${name}`);
    lines.push(
      '',
      'Try:',
      `  curl -s -H @${as}/coordinator '${api}/caseload?limit=3'`,
      `  curl -s -H @${as}/adult-social-care '${api}/worklists?list=overdue&agency=adult-social-care&limit=3'`,
      `  curl -s -H @${as}/young-person ${api}/me`,
    );
  }
  return [...lines, '', 'Ctrl-C stops it.', ''].join('\n');
}
