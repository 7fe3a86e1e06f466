import type { ComponentHealth, Health } from '@atrium/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Contributed, type Contributions } from '../feature/extension-point.js';
import { healthChecks } from '../feature/points.js';
import type { HealthCheck, HealthResult } from './health-check.js';

/** An answer older than this is measured again; anonymous callers cannot make the process work harder (DOS-02). */
const maxAgeMs = 1_000;
const timeoutMs = 2_000;

interface Measured extends HealthResult {
  readonly required: boolean;
  readonly since: Date;
}

/** Measures the parts of this process, at most once a second whoever asks. */
@Injectable()
export class HealthService {
  private readonly measured = new Map<string, Measured>();
  private measuring: Promise<void> | null = null;
  private measuredAt = 0;
  private stopping = false;

  constructor(
    @Contributed(healthChecks) private readonly contributed: Contributions<HealthCheck>,
    private readonly clock: Clock,
  ) {}

  /** From now on the process is not ready; called first when it stops. */
  stop(): void {
    this.stopping = true;
  }

  /** Whether this process should be sent requests. */
  async isReady(): Promise<boolean> {
    if (this.stopping) return false;
    await this.refresh();
    return [...this.measured.values()].every((part) => !part.required || part.state !== 'down');
  }

  async health(): Promise<Health> {
    await this.refresh();
    const components = this.contributed().flatMap(({ name }) => componentOf(name, this.measured.get(name)));
    return { state: overall([...this.measured.values()]), components };
  }

  private async refresh(): Promise<void> {
    if (this.clock.now().getTime() - this.measuredAt < maxAgeMs) return;
    this.measuring ??= this.measure().finally(() => (this.measuring = null));
    await this.measuring;
  }

  private async measure(): Promise<void> {
    await Promise.all(this.contributed().map((check) => this.measureOne(check)));
    this.measuredAt = this.clock.now().getTime();
  }

  private async measureOne(check: HealthCheck): Promise<void> {
    const result = await withTimeout(Promise.resolve().then(() => check.check())).catch((): HealthResult => ({ state: 'down', cause: 'The check failed' }));
    const before = this.measured.get(check.name);
    const since = before?.state === result.state ? before.since : this.clock.now();
    this.measured.set(check.name, { ...result, required: check.required, since });
  }
}

const componentOf = (name: string, part: Measured | undefined): ComponentHealth[] =>
  part ? [{ name, state: part.state, since: part.since.toISOString(), cause: part.cause ?? null }] : [];

function overall(parts: readonly Measured[]): Health['state'] {
  if (parts.some((part) => part.required && part.state === 'down')) return 'down';
  return parts.some((part) => part.state !== 'up') ? 'degraded' : 'up';
}

function withTimeout(check: Promise<HealthResult>): Promise<HealthResult> {
  const late = new Promise<HealthResult>((resolve) => {
    setTimeout(() => resolve({ state: 'down', cause: 'No answer in time' }), timeoutMs).unref();
  });
  return Promise.race([check, late]);
}
