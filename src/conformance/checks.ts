/** All checks, in the protocol's order. */
import { answerChecks } from './answer-checks.ts';
import { endpointChecks } from './endpoint-checks.ts';
import { fileChecks } from './file-checks.ts';

export const checks = [...endpointChecks, ...answerChecks, ...fileChecks];
