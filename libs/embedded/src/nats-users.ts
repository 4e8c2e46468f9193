/** A user of NATS, with the subjects to which its client may publish and subscribe. */
export interface NatsUser {
  readonly name: string;
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** The users as entries of a list in the server's configuration. A client may answer each message once, within a minute. */
export function usersInConfiguration(users: readonly NatsUser[], passwordOf: (name: string) => string): string {
  return users.map((user) => entryOf(user, passwordOf(user.name))).join('\n');
}

const entryOf = ({ name, publish, subscribe }: NatsUser, password: string) => `{
  user: "${name}", password: ${password}
  permissions: {
    publish: { allow: ${listOf(publish)} }
    subscribe: { allow: ${listOf(subscribe)} }
    allow_responses: { max: 1, expires: "1m" }
  }
}`;

const listOf = (subjects: readonly string[]) =>
  `[\n${[...new Set(subjects)].map((subject) => `      "${subject}"\n`).join('')}    ]`;
