import { exportDtoClasses } from './export-dto-classes.mjs';
import { noRoleComparison } from './no-role-comparison.mjs';

/** Our own lint rules, in ESLint's form; `.oxlintrc.jsonc` turns them on. Add a rule here and there. */
export default {
  meta: { name: 'onward' },
  rules: { 'export-dto-classes': exportDtoClasses, 'no-role-comparison': noRoleComparison },
};
