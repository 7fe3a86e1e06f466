import { describe } from 'vitest';
import { busConformance } from './bus.conformance.js';
import { InProcessBus } from './in-process-bus.js';

describe('the bus of one process', () => {
  busConformance((onError) => Promise.resolve(new InProcessBus(onError)));
});
