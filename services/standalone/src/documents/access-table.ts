import { ACCOUNT_ROLES, PERMISSIONS, grantOf } from '#libs/platform';
import type { Permission } from '#libs/platform';

/** The permission table as a page: what each role may do, and the relation to the record that it needs. */
export function accessTable(): string {
  const rows = (Object.keys(PERMISSIONS) as Permission[]).map(
    (permission) =>
      `| \`${permission}\` | ${ACCOUNT_ROLES.map((role) => grantOf(role, permission) ?? '').join(' | ')} |`,
  );
  return `# Who may do what

\`npm run docs\` makes this page from the permission table in \`libs/platform/src/access/permissions.ts\`. The same table is enforced.
A cell names the relation to the record that the role needs:

- \`own-area\`: the record's responsible authority is the account's;
- \`involved\`: the account, or its agency, school or team, is involved with the young person ([decision 33](decisions/0033-involvement.md));
- \`step-owner\`: the account is involved, and its agency owns the step;
- \`own-record\`: the account is the young person's;
- \`childs-record\`: the account is a current carer's;
- \`recipient\`: the account's organisation receives the referral;
- \`any\`: no record is concerned.

An empty cell is a denial (403). Without the relation, the response is the same as for an absent record (404).
Staff who are not named on a restricted record get the same ([decision 34](decisions/0034-restricted-records.md)).

| permission | ${ACCOUNT_ROLES.join(' | ')} |
|---|${ACCOUNT_ROLES.map(() => '---').join('|')}|
${rows.join('\n')}
`;
}
