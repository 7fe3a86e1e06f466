import { healthSchema, livenessSchema, requestErrors, type Health } from '@atrium/contracts';
import { Controller, Get } from '@nestjs/common';
import { Public } from '../http/access.decorators.js';
import { Returns } from '../http/returns.decorator.js';
import { HealthService } from './health.service.js';

@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  /** The process answers; asks nothing of anything else. */
  @Get('healthz')
  @Public()
  @Returns(livenessSchema)
  alive(): { state: 'up' } {
    return { state: 'up' };
  }

  /** The process can serve: database, migrations, and Redis where it is used. */
  @Get('readyz')
  @Public()
  @Returns(livenessSchema)
  async ready(): Promise<{ state: 'up' }> {
    if (await this.health.isReady()) return { state: 'up' };
    throw requestErrors.unavailable({ detail: 'A required part is down.', headers: { 'retry-after': '2' } });
  }

  @Get('health')
  @Public()
  @Returns(healthSchema)
  report(): Promise<Health> {
    return this.health.health();
  }
}
