import { assessmentLifecycle } from './deciding/decisions/capacity.rules.js';
import { contactLifecycle } from './register/contacts/contact.rules.js';
import { accessRequestLifecycle } from './sharing/access-requests/access-request.rules.js';
import { accessLifecycle } from './register/relationships/relationship.rules.js';
import { representativeLifecycle } from './deciding/decisions/representative.rules.js';

/** The lifecycles of this service's records, in the order of docs/states.md. */
export const lifecycles = [
  accessLifecycle.documentation,
  assessmentLifecycle.documentation,
  representativeLifecycle.documentation,
  contactLifecycle.documentation,
  accessRequestLifecycle.documentation,
];
