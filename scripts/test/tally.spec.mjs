import { describe, expect, it } from 'vitest';
import { nothing, oneFailure, sum, summaryOf, tallyOfPlaywright, tallyOfVitest, withExitCode } from './tally.mjs';

const vitestReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

describe('the tally', () => {
  it('reads the report of vitest', () => {
    expect(tallyOfVitest(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a spec that could not be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [{}] }];
    expect(tallyOfVitest({ ...vitestReport, testResults }).failed).toBe(2);
  });

  it('reads the report of Playwright and does not forgive a retry', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(tallyOfPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 2, skipped: 2 });
    expect(tallyOfPlaywright({ stats, errors: [{}] }).failed).toBe(3);
  });

  it('counts a bad ending that no test explains', () => {
    expect(withExitCode(nothing, 1)).toEqual(oneFailure);
    expect(withExitCode({ ...nothing, failed: 2 }, 1).failed).toBe(2);
    expect(withExitCode({ ...nothing, passed: 2 }, 0).failed).toBe(0);
  });

  it('sums up and says so in one line', () => {
    const total = sum([{ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 3, skipped: 4 }]);
    expect(summaryOf(total)).toBe('3 passed, 3 failed, 4 skipped');
    expect(summaryOf({ ...total, skipped: 0 })).toBe('3 passed, 3 failed');
  });
});
