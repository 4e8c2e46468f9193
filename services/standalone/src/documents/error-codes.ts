import { errorMessages } from './error-sources.js';

/** Codes of the platform, with the status that each has whatever raises it. */
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

interface Row {
  status: number;
  readonly messages: Set<string>;
}

/** Every problem code and every field code, each with all its messages, from the sources. */
export function errorCodes(root: string): string {
  const problems = new Map<string, Row>(
    ALWAYS.map(([status, code, message]) => [code, { status, messages: new Set([message]) }]),
  );
  const fields = new Map<string, Set<string>>();
  for (const { code, status, message } of errorMessages(root)) {
    if (status === null) fields.set(code, (fields.get(code) ?? new Set()).add(message));
    else if (problems.has(code)) problems.get(code)!.messages.add(message);
    else problems.set(code, { status, messages: new Set([message]) });
  }
  for (const [codes] of FIELD_CODES) for (const code of codes.split(', ')) fields.delete(code);
  const byStatus = [...problems].sort(([a, one], [b, two]) => one.status - two.status || a.localeCompare(b));
  const byCode = [...fields].sort(([a], [b]) => a.localeCompare(b));
  return `# Error codes

Every error is \`application/problem+json\` (RFC 9457) with \`type\`, \`title\`, \`status\`, \`code\`, \`detail\`, \`instance\` and
\`correlationId\`. Errors of fields add \`errors: [{field, code, message}]\`. Codes are stable; messages may change. \`…\` stands for
a value of the request or the record. \`npm run docs\` makes this page from the sources.

| status | code | messages |
|---|---|---|
${byStatus.map(([code, { status, messages }]) => `| ${status} | \`${code}\` | ${cell(messages)} |`).join('\n')}

## Codes of fields

These codes are used in many requests:

| code | the field |
|---|---|
${FIELD_CODES.map(([codes, words]) => `| ${quoted(codes)} | ${words} |`).join('\n')}

These codes belong to single features, to facts of the timeline (NOT_A_FLAG …) and to the row report of an import:

| code | messages |
|---|---|
${byCode.map(([code, messages]) => `| \`${code}\` | ${cell(messages)} |`).join('\n')}
`;
}

const quoted = (codes: string) =>
  codes
    .split(', ')
    .map((code) => `\`${code}\``)
    .join(', ');

/** All messages in one cell of the table; a message that is only known at run time is left out beside others. */
function cell(messages: ReadonlySet<string>): string {
  const known = [...messages].filter((message) => message !== '…');
  return (known.length > 0 ? known : ['…'])
    .map((message) => message.replaceAll('|', '\\|').replaceAll('\n', ' '))
    .join('<br>');
}
