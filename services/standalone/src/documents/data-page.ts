import type { ServiceDefinition } from '#libs/platform';
import { columnComments, readProgram } from '#libs/prose';
import type { Policy, Table } from './data.queries.js';
import { COLUMN_DESCRIPTIONS, TABLE_DESCRIPTIONS } from './table-descriptions.js';

export interface DescribedSchema {
  readonly service: Pick<ServiceDefinition, 'name' | 'schema'>;
  readonly tables: readonly Table[];
  /** meanings of columns, by table and column */
  readonly comments: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** The meanings of columns, from the comments of the table descriptions in each service. */
export function readComments(root: string): (service: string) => DescribedSchema['comments'] {
  const program = readProgram(root);
  return (service) => columnComments(program, `services/${service}/`);
}

/** The data dictionary: tables, columns, keys and policies of every service, as PostgreSQL has them. */
export function dataPage(schemas: readonly DescribedSchema[]): string {
  return `# Data dictionary

\`npm run docs\` writes this page from the migrated database. Each service has its own schema and its own role.
Row-level security is forced on every table except \`migration\`: a row is visible only if a policy allows it.
In a policy, \`onward.area\`, \`onward.reach\` and similar names are settings of the connection ([decision 7](decisions/0007-row-level-security.md)).
A solid line in a diagram is a foreign key. A dotted line is a reference by id without a foreign key.

${schemas.map(section).join('\n\n')}
`;
}

/** Names of tables that have no description yet. */
export function undescribedTables(schemas: readonly DescribedSchema[]): string[] {
  return schemas.flatMap(({ tables }) => tables.filter((table) => !describe(table)).map(({ name }) => name));
}

const describe = ({ name, comment }: Table) => comment ?? TABLE_DESCRIPTIONS[name];

function section({ service, tables, comments }: DescribedSchema): string {
  return `## ${service.name}

Schema \`${service.schema}\`, ${tables.length} tables.

\`\`\`mermaid
erDiagram
${diagram(tables)}
\`\`\`

${tables.map((table) => tableText(table, comments.get(table.name))).join('\n\n')}`;
}

const ownName = (qualified: string) => qualified.slice(qualified.indexOf('.') + 1);

/** Foreign keys as solid lines; columns that name another table by id as dotted ones. */
function diagram(tables: readonly Table[]): string {
  const names = new Set(tables.map(({ name }) => name));
  const lines = tables.flatMap((table) => {
    const keys = table.foreignKeys.map(({ to, columns }) => ({ to: ownName(to), column: columns.at(-1)! }));
    const keyed = new Set(keys.map(({ column }) => column));
    const named = table.columns
      .filter(({ name }) => name.endsWith('_id') && !keyed.has(name))
      .map(({ name }) => ({ to: name.slice(0, -'_id'.length), column: name }))
      .filter(({ to }) => names.has(to) && to !== table.name);
    return [
      ...keys.map(({ to, column }) => `  ${to} ||--o{ ${table.name} : ${column}`),
      ...named.map(({ to, column }) => `  ${to} ||..o{ ${table.name} : ${column}`),
    ];
  });
  const joined = new Set(lines.flatMap((line) => line.trim().split(' ')));
  const alone = tables.filter(({ name }) => !joined.has(name)).map(({ name }) => `  ${name}`);
  return [...new Set(lines), ...alone].join('\n');
}

function tableText(table: Table, meanings?: ReadonlyMap<string, string>): string {
  const { name, columns, primaryKey, uniqueKeys, foreignKeys, forced, policies } = table;
  const keys = new Set(primaryKey);
  const rows = columns.map((column) => {
    const { nullable, type, comment } = column;
    const by = foreignKeys.find((key) => key.columns.at(-1) === column.name);
    const known = comment ?? meanings?.get(column.name);
    const about = known ?? (by ? `a row of \`${ownName(by.to)}\`` : (COLUMN_DESCRIPTIONS[column.name] ?? ''));
    const shown = keys.has(column.name) ? `\`${column.name}\` (key)` : `\`${column.name}\``;
    return `| ${shown} | ${type} | ${nullable ? 'yes' : ''} | ${column.default ? `\`${brief(column.default)}\`` : ''} | ${about.replaceAll('|', '\\|')} |`;
  });
  return `### ${name}

${describe(table) ?? ''}

| column | type | null | default | meaning |
|---|---|---|---|---|
${rows.join('\n')}

${[
  `- Primary key: ${primaryKey.map((column) => `\`${column}\``).join(', ')}.`,
  ...uniqueKeys.map((key) => `- Unique: \`${brief(key)}\`.`),
  ...(forced ? policies.map(policyText) : ['- No row-level security.']),
].join('\n')}`;
}

function policyText({ name, command, using }: Policy): string {
  return `- Policy \`${name}\` for ${command === 'ALL' ? 'all commands' : command.toLowerCase()}: \`${brief(using ?? 'true')}\`.`;
}

/** An expression of the catalogue without what PostgreSQL adds to it. */
function brief(expression: string): string {
  return expression
    .replace(
      /\(\s*SELECT (?:NULLIF\()?current_setting\('([a-z._]+)'::text, true\)(?:, ''::text\))?\s*(?:AS \w+)?\)/g,
      '$1',
    )
    .replace(/::(text|uuid|character varying|jsonb|date)(\[\])?/g, '')
    .replace(/\b(young_people|transition_plans|referrals)\./g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
}
