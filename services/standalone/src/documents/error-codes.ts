import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_STATUSES } from '#libs/kernel';

const KINDS = Object.keys(ERROR_STATUSES).join('|');
const MESSAGE = String.raw`\s*(?:'((?:[^'\\]|\\.)*)'|` + '`([^`]*)`' + `)`;
const PATTERNS: [RegExp, (match: RegExpExecArray) => [status: number, code: string, message: string]][] = [
  [
    new RegExp(String.raw`new DomainError\(\s*'(${KINDS})',\s*'([A-Z_]+)',${MESSAGE}`, 'g'),
    (m) => [ERROR_STATUSES[m[1] as keyof typeof ERROR_STATUSES], m[2]!, m[3] ?? m[4] ?? ''],
  ],
  [new RegExp(String.raw`\bconflict\(\s*'([A-Z_]+)',${MESSAGE}`, 'g'), (m) => [409, m[1]!, m[2] ?? m[3] ?? '']],
  [new RegExp(String.raw`\bunprocessable\(\s*'([A-Z_]+)',${MESSAGE}`, 'g'), (m) => [422, m[1]!, m[2] ?? m[3] ?? '']],
  [new RegExp(String.raw`\brefuse\(\s*'([A-Z_]+)',${MESSAGE}`, 'g'), (m) => [401, m[1]!, m[2] ?? m[3] ?? '']],
];

const ALWAYS: [number, string, string][] = [
  [400, 'INVALID', 'Some fields of the request are wrong. See `errors`, which gives each a code.'],
  [400, 'MALFORMED_JSON', 'The body is not valid JSON.'],
  [400, 'MALFORMED_REQUEST', 'The request cannot be read.'],
  [404, 'NOT_FOUND', 'No such record, or not yours to see.'],
  [413, 'BODY_TOO_LARGE', 'The body is too large for this route (1 MB; imports 200 MB).'],
  [429, 'TOO_MANY_REQUESTS', 'Too many requests. Try again later.'],
  [500, 'FAULT', 'Something went wrong on our side. Quote the correlation id when you report it.'],
];

const FIELD_CODES: [string, string][] = [
  ['REQUIRED', 'is missing'],
  ['UNKNOWN_FIELD', 'is not a field of this request'],
  ['NOT_IN_LIST', 'is not one of the allowed values'],
  ['NOT_A_DATE', 'is not a calendar day, YYYY-MM-DD'],
  ['NOT_AN_ID', 'is not the id of a record'],
  ['TOO_LONG, TOO_SHORT', 'has too many or too few characters'],
  ['TOO_LARGE, TOO_SMALL', 'is a number outside the limits'],
  ['TOO_MANY, TOO_FEW', 'has too many or too few entries'],
  ['IS_STRING, IS_INT, IS_BOOLEAN, IS_ARRAY, IS_OBJECT', 'is of another type'],
];

function sources(root: string): string[] {
  return ['services', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.includes('/documents/'))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  );
}

/** The stable codes of every refusal, gathered from where they are thrown. */
export function errorCodes(root: string): string {
  const found = new Map<string, [number, string, string]>(ALWAYS.map((row) => [row[1], row]));
  for (const text of sources(root)) {
    for (const [pattern, read] of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const [status, code, message] = read(match as unknown as RegExpExecArray);
        const words = message.replace(/\$\{[^}]*\}/g, '…').replace(/\\'/g, '’');
        if (!found.has(code)) found.set(code, [status, code, words]);
      }
    }
  }
  const rows = [...found.values()].sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1]));
  return `# Error codes

Every refusal is \`application/problem+json\` (RFC 9457) with \`type\`, \`title\`, \`status\`, \`code\`, \`detail\`, \`instance\`,
\`correlationId\` and, for wrong fields, \`errors: [{field, code, message}]\`. Codes are stable; words may change. Gathered from
the sources by \`npm run docs\`.

| status | code | words |
|---|---|---|
${rows.map(([status, code, message]) => `| ${status} | \`${code}\` | ${message.replaceAll('|', '\\|')} |`).join('\n')}

## Codes of fields

| code | the field |
|---|---|
${FIELD_CODES.map(
  ([code, words]) =>
    `| ${code
      .split(', ')
      .map((c) => `\`${c}\``)
      .join(', ')} | ${words} |`,
).join('\n')}

Facts of the timeline have codes of their own: \`UNKNOWN_FACT\`, \`NOT_A_FLAG\`, \`NOT_A_NUMBER\`, \`NUMBER_OUT_OF_RANGE\`, \`NOT_TEXT\`,
\`NOT_A_LIST\`, \`NOT_AN_OBJECT\`, \`DATE_OUT_OF_RANGE\`.
`;
}
