/**
 * The API reference is made from what a `.dto.ts` file exports: the fields of any other class would be missing in it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const exportDtoClasses = {
  meta: { type: 'problem', messages: { notExported: 'Export the class: the API reference needs it.' } },
  create: (context) => ({
    'Program > ClassDeclaration': (node) => context.report({ node, messageId: 'notExported' }),
  }),
};
