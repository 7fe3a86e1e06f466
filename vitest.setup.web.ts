import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** Milliseconds: a page loads its parts lazily, and the machine runs other specs at the same time. */
configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);
