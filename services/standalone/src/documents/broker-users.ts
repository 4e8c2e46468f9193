import { usersInConfiguration } from '#libs/embedded';
import { brokerUserOf } from '#libs/messaging';
import type { ServiceDefinition } from '#libs/platform';

/** The variable with the password of a service's user: `NATS_YOUNG_PEOPLE_PASSWORD`. */
const passwordOf = (service: string) => `$NATS_${service.toUpperCase().replaceAll('-', '_')}_PASSWORD`;

/** The users of NATS in deploy/nats: the operator, and one for each service. */
export function brokerUsers(services: readonly ServiceDefinition[]): string {
  return `# The users of NATS. \`npm run docs\` writes this file from what each service publishes and consumes.
# The operator may do everything. A service publishes under its own name, and reads through its own consumers.
users: [
{ user: onward, password: $NATS_PASSWORD }
${usersInConfiguration(services.map(brokerUserOf), passwordOf)}
]
`;
}
