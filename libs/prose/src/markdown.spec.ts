import { markdownPassages } from './markdown.js';

it('reads paragraphs and cells, and leaves out headings, code, quotations and citations', () => {
  const page = `# What is read

A paragraph with \`code\`.

> A quotation.

- Authority: Act 1989 s.2; Act 2014 s.58
- Leads: the local authority

| head |
| ---- |
| cell |
`;
  expect(markdownPassages('page.md', page).map(({ text, kind }) => [text, kind])).toEqual([
    ['A paragraph with CODE.', 'paragraph'],
    ['Leads: the local authority', 'paragraph'],
    ['cell', 'cell'],
  ]);
});
