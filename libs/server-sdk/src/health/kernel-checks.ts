import { Inject, Injectable } from '@nestjs/common';
import { Bus } from '../bus/index.js';
import { Db } from '../db/index.js';
import { ENVIRONMENT, type Environment } from '../env.js';
import type { HealthCheck, HealthResult } from './health-check.js';

@Injectable()
export class DatabaseCheck implements HealthCheck {
  readonly name = 'database';
  readonly required = true;

  constructor(private readonly db: Db) {}

  async check(): Promise<HealthResult> {
    try {
      await this.db.ping();
      return { state: 'up' };
    } catch {
      return { state: 'down', cause: 'The database does not answer' };
    }
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
