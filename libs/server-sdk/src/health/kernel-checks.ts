import { Inject, Injectable } from '@nestjs/common';
import { Bus } from '../bus/index.js';
import { Clock } from '../clock.js';
import { Db, decodeInstant } from '../db/index.js';
import { ENVIRONMENT, type Environment } from '../env.js';
import type { HealthCheck, HealthResult } from './health-check.js';

const maxClockDifferenceMs = 5 * 60_000;

@Injectable()
export class DatabaseCheck implements HealthCheck {
  readonly name = 'database';
  readonly required = true;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async check(): Promise<HealthResult> {
    try {
      await this.db.ping();
      if (await this.isClockOff()) return { state: 'down', cause: 'The clocks of this machine and of the database differ by more than five minutes' };
      return { state: 'up' };
    } catch {
      return { state: 'down', cause: 'The database does not answer' };
    }
  }

  /** Links and sessions expire by clocks that must agree (security.md R22); an embedded database has this machine's. */
  private async isClockOff(): Promise<boolean> {
    if (this.db.engine === 'sqlite') return false;
    const [row] = await this.db.query<{ now: unknown }>('SELECT UTC_TIMESTAMP(3) AS now');
    return Math.abs(decodeInstant(row?.now).getTime() - this.clock.now().getTime()) > maxClockDifferenceMs;
  }
}

/** Redis carries pushes only; losing it slows news down and loses nothing, so the process stays ready. */
@Injectable()
export class BusCheck implements HealthCheck {
  readonly name: string;
  readonly required = false;

  constructor(
    private readonly bus: Bus,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.name = environment.redisUrl === null ? 'bus' : 'redis';
  }

  async check(): Promise<HealthResult> {
    return this.bus.state === 'up' ? { state: 'up' } : { state: 'degraded', cause: 'Redis does not answer; changes are still read from the database' };
  }
}
