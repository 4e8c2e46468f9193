import { ERROR_STATUSES } from '#libs/kernel';
import { type ProblemDetail, problemDetails } from '#libs/prose';

const ALWAYS: [number, string, string][] = [
  [400, 'INVALID', 'Some fields of the request are wrong. See `errors`, which gives each a code.'],
  [400, 'MALFORMED_JSON', 'The body is not JSON.'],
  [400, 'MALFORMED_REQUEST', 'The request cannot be read.'],
  [413, 'BODY_TOO_LARGE', 'The body exceeds the limit of this route (1 MB; imports 200 MB).'],
  [429, 'TOO_MANY_REQUESTS', 'Too many requests; try again later.'],
  [500, 'FAULT', 'The service has failed; quote the correlation id, which leads to the log.'],
];

const FIELD_CODES: [string, string][] = [
  ['REQUIRED', 'is missing'],
  ['UNKNOWN_FIELD', 'is not a field of this request'],
  ['NOT_IN_LIST', 'is not one of the possible values'],
  ['NOT_A_DATE', 'is not a calendar date, YYYY-MM-DD'],
  ['NOT_AN_ID', 'is not the id of a record'],
  ['TOO_LONG, TOO_SHORT', 'has too many, or too few, characters'],
  ['TOO_LARGE, TOO_SMALL', 'is a number beyond the limits'],
  ['TOO_MANY, TOO_FEW', 'has too many, or too few, entries'],
  ['IS_STRING, IS_INT, IS_BOOLEAN, IS_ARRAY, IS_OBJECT', 'has another type'],
];

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** Rows sorted by code, with every message of the code in the order of the sources. */
function messagesByCode(details: readonly ProblemDetail[]): [code: string, messages: string[]][] {
  const found = new Map<string, string[]>();
  for (const { code, message } of details) {
    const messages = found.get(code) ?? [];
    if (!messages.includes(message)) found.set(code, [...messages, message]);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The stable codes of every problem detail, with all their messages, gathered from where they are made. */
export function errorCodes(root: string): string {
  const details = problemDetails(root);
  const rows = new Map<string, string[]>();
  for (const [status, code, message] of ALWAYS) rows.set(`${status} ${code}`, [message]);
  for (const [kind, status] of Object.entries(ERROR_STATUSES)) {
    for (const [code, messages] of messagesByCode(details.filter((detail) => detail.kind === kind))) {
      const key = `${status} ${code}`;
      rows.set(key, [...new Set([...(rows.get(key) ?? []), ...messages])]);
    }
  }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, messages]) => {
      const [status, code] = key.split(' ');
      return `| ${status} | \`${code}\` | ${messages.map(cell).join('<br>')} |`;
    });
  const general = FIELD_CODES.map(
    ([code, words]) =>
      `| ${code
        .split(', ')
        .map((c) => `\`${c}\``)
        .join(', ')} | ${words} |`,
  );
  const special = messagesByCode(details.filter(({ kind }) => kind === 'field')).map(
    ([code, messages]) => `| \`${code}\` | ${messages.map(cell).join('<br>')} |`,
  );
  return `# Error codes

Every error is \`application/problem+json\` (RFC 9457) with \`type\`, \`title\`, \`status\`, \`code\`, \`detail\`, \`instance\` and
\`correlationId\`. If fields are wrong, it also has \`errors: [{field, code, message}]\`. Codes are stable; messages may change.
\`npm run docs\` gathers this page from the sources. A name in braces stands for a value: \`{status}\`.

| status | code | messages |
|---|---|---|
${lines.join('\n')}

## Codes of fields

These codes come from the shape of a request. The field:

| code | meaning |
|---|---|
${general.join('\n')}

These codes come from the rules:

| code | messages |
|---|---|
${special.join('\n')}

Facts of the timeline have further codes: \`UNKNOWN_FACT\`, \`NOT_A_FLAG\`, \`NOT_A_NUMBER\`, \`NUMBER_OUT_OF_RANGE\`, \`NOT_TEXT\`,
\`NOT_A_LIST\`, \`NOT_AN_OBJECT\`, \`DATE_OUT_OF_RANGE\`.
`;
}
