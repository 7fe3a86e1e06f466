import type { Bus } from '../bus/index.js';
import type { Clock } from '../clock.js';
import type { Keyring } from '../crypto/keyring.js';
import type { Db } from '../db/index.js';
import type { Environment } from '../env.js';
import type { Epochs } from '../epoch/index.js';
import type { Log } from '../log/log.js';
import type { Throttle } from '../throttle/index.js';

/** The ports of one process, opened before Nest starts and closed after it stopped. */
export interface Kernel {
  readonly environment: Environment;
  readonly db: Db;
  readonly bus: Bus;
  readonly throttle: Throttle;
  readonly epochs: Epochs;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly log: Log;
}
