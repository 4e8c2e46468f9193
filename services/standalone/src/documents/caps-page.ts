import type { Cap, ServiceDefinition } from '#libs/platform';

const number = (n: number) => n.toLocaleString('en-GB');
const routes = (some: readonly string[]) => some.map((route) => `\`${route}\``).join('<br>');

/** docs/caps.md: how much each collection can hold, and why. */
export function capsPage(services: readonly ServiceDefinition[]): string {
  return `# Caps

Every collection that a caller can grow has a cap, so that no account can make a record too large for others to read.
The caps are far above the needs of one life; \`npm run docs\` writes this page from them. A call that would exceed a cap gets
409 \`CAP_REACHED\`. Its text states the number and the next thing to do. Calls at the same time cannot exceed a cap together.
Imports, events from other services and merges are not stopped by caps ([decision 30](decisions/0030-edges.md)).
${services.map(partOf).join('')}`;
}

function partOf({ name, caps: { caps, uncapped } }: ServiceDefinition): string {
  const reasons = [...new Set(Object.values(uncapped))];
  const routesOf = (reason: string) => Object.keys(uncapped).filter((route) => uncapped[route] === reason);
  return `
## ${name}

| collection | most | why that is enough | at the cap | routes |
|---|---|---|---|---|
${Object.values(caps).map(lineOf).join('\n')}

Routes without a cap:

| reason | routes |
|---|---|
${reasons.map((reason) => `| ${reason} | ${routes(routesOf(reason))} |`).join('\n')}
`;
}

const lineOf = ({ holder, what, most, because, advice, routes: some }: Cap) =>
  `| ${holder}: ${what} | ${number(most)} | ${because} | ${advice} | ${routes(some)} |`;
