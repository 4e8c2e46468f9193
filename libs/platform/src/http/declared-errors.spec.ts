import { Ajv2020 } from 'ajv/dist/2020.js';
import { DomainError } from '#libs/kernel';
import { problemDocument } from '../problems/problem.js';
import { problemSchema } from './declared-errors.js';

it('describes a problem with every detail that an error can have', () => {
  const problem = new DomainError('conflict', 'POSSIBLE_DUPLICATE', 'Compare them first.', {
    errors: [{ field: 'name', code: 'REQUIRED', message: 'name is required' }],
    etag: '"1"',
    keptId: 'kept',
    possibleDuplicates: [{ id: 'other', reference: 'YP-1', evidence: ['The names are equal.'] }],
  });
  const document = problemDocument(problem, '/v1/young-people', 'correlation');
  expect(document).toHaveProperty('possibleDuplicates');
  const validate = new Ajv2020().compile(problemSchema);
  validate(document);
  expect(validate.errors).toBeNull();
});
