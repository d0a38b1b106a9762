import * as v from 'valibot';
import { readCode } from '@/domain/code/dispute-code';
import type { FieldCode } from './fields';

const issue = (code: FieldCode) => code;

/**
 * Read forgivingly: spaces, full-width digits and whole links; mistyped is told apart from too short.
 * Beside the other fields, since those are in what a phone fetches first, and reading codes is not.
 */
export const disputeCode = v.pipe(
  v.string(issue('type')),
  v.maxLength(300, issue('code_length')),
  v.description('The 16 digits; groups, full-width digits and the whole link are read too.'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const reading = readCode(dataset.value);
    if (reading.ok) return reading.code;
    addIssue({ message: issue(reading.problem === 'mistyped' ? 'code_mistyped' : 'code_length') });
    return NEVER;
  }),
);
