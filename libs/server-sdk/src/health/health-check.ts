/** One part of the process that can be up, limping or down. */
export interface HealthCheck {
  readonly name: string;
  /** A required part makes `/api/readyz` answer 503 when it is down. */
  readonly required: boolean;
  check(): Promise<HealthResult>;
}

export interface HealthResult {
  readonly state: 'up' | 'degraded' | 'down';
  /** Why it is not up, without secrets or addresses. */
  readonly cause?: string;
}
