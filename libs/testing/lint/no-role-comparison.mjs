import { readFileSync } from 'node:fs';

const access = new URL('../../platform/src/access/', import.meta.url);

/** The members of a list of codes in `libs/platform/src/access`, so that no list of roles is kept here. */
function listed(file, name) {
  const text = readFileSync(new URL(file, access), 'utf8');
  const members = new RegExp(`${name} = \\[([^\\]]*)\\]`).exec(text)?.[1].match(/[\w-]+(?=')/g);
  if (!members) throw new Error(`${file} has no list ${name}`);
  return members;
}

const CODES = new Set([...listed('actor.ts', 'ROLES'), ...listed('audience.ts', 'AUDIENCES')]);

/** `role`, `actor.role`, `by_role`, `row['by_role']`, `deciderRole`. */
const NAMES = /^role$|_role$|Role$/;

/** The last name of an operand: `a.b!.role as Role` is called `role`. */
function nameOf(node) {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return node.computed ? String(node.property.value ?? '') : node.property.name;
    case 'CallExpression':
      return nameOf(node.callee);
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
    case 'AwaitExpression':
      return nameOf(node.expression ?? node.argument);
    default:
      return '';
  }
}

const isCode = (node) => node?.type === 'Literal' && CODES.has(node.value);
const isNothing = (node) =>
  (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined');
const isRole = (node) => NAMES.test(nameOf(node));

/** Does the switch end in `default: return assertNever(…)`? Then a new case does not compile before it is handled. */
function isTotal({ cases }) {
  const [last] = cases.find(({ test }) => test === null)?.consequent ?? [];
  return nameOf(last?.argument ?? last?.expression) === 'assertNever';
}

/** `Partial<Record<Role, …>>`: what a role that is not in it gets is decided by a default. */
function isPartialTable({ typeName, typeArguments, typeParameters }) {
  const [record] = (typeArguments ?? typeParameters)?.params ?? [];
  if (typeName?.name !== 'Partial' || record?.typeName?.name !== 'Record') return false;
  const [key] = (record.typeArguments ?? record.typeParameters)?.params ?? [];
  return key?.typeName?.name === 'Role' || key?.typeName?.name === 'Audience';
}

/**
 * A comparison of roles lets every role that nobody thought of fall through. What depends on a role is a
 * `Record<Role, …>`, a `Record<Audience, …>`, or a question to `libs/platform/src/access`.
 * Option `otherCodes`: names of values whose codes are not roles, and are spelled like one (`decider`, `relation`).
 * @type {import('eslint').Rule.RuleModule}
 */
export const noRoleComparison = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { otherCodes: { type: 'array' } }, additionalProperties: false }],
    messages: {
      compared:
        'Do not compare roles: a new role falls through. Look it up in a Record over roles or audiences (libs/platform/src/access).',
      partial: 'A table over roles names every role: leave Partial out.',
    },
  },
  create(context) {
    const otherCodes = new Set(context.options[0]?.otherCodes);
    const compared = (node) => context.report({ node, messageId: 'compared' });
    const isOther = (node) => otherCodes.has(nameOf(node));
    return {
      BinaryExpression(node) {
        const { operator, left, right } = node;
        if (!/^[!=]==?$/.test(operator) || isNothing(left) || isNothing(right)) return;
        const coded = (isCode(left) && !isOther(right)) || (isCode(right) && !isOther(left));
        if (isRole(left) || isRole(right) || coded) compared(node);
      },
      SwitchStatement(node) {
        const coded = node.cases.some(({ test }) => isCode(test)) && !isOther(node.discriminant) && !isTotal(node);
        if (isRole(node.discriminant) || coded) compared(node);
      },
      CallExpression(node) {
        const {
          callee,
          arguments: [sought],
        } = node;
        if (callee.type !== 'MemberExpression' || !/^(includes|indexOf|has)$/.test(nameOf(callee))) return;
        const list = callee.object.type === 'ArrayExpression' ? callee.object.elements : [];
        if (isRole(sought) || (list.some(isCode) && !isOther(sought))) compared(node);
      },
      TSTypeReference(node) {
        if (isPartialTable(node)) context.report({ node, messageId: 'partial' });
      },
    };
  },
};
