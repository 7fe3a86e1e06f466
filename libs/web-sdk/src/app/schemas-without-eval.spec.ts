import { expect, it, vi } from 'vitest';
import { keepSchemasFromEval } from './schemas-without-eval.js';

it('keeps schemas from making code of text, also when zod is loaded afterwards', async () => {
  keepSchemasFromEval();
  const makeFunction = vi.fn();
  vi.stubGlobal('Function', makeFunction);
  const { z } = await import('zod');
  expect(z.object({ name: z.string() }).safeParse({ name: 'Ada' }).success).toBe(true);
  expect(makeFunction).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
