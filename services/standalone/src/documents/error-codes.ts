import { ERROR_STATUSES } from '#libs/kernel';
import { type ProblemDetail, problemDetails } from '#libs/prose';

const FIELD_CODES: [string, string][] = [
  ['REQUIRED', 'is missing'],
  ['UNKNOWN_FIELD', 'is not a field of this request'],
  ['NOT_NULL', 'must not be null; leave it out'],
  ['REPEATED', 'is given twice in the query'],
  ['NOT_TEXT', 'has NUL or half a surrogate, which cannot be stored'],
  ['NUMBER_OUT_OF_RANGE', 'is a number that cannot be represented'],
  ['MORE_ERRORS', 'none: the message gives the number of further errors'],
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
