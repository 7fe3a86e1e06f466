import { authSettings } from '@atrium/contracts/auth';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../settings/index.js';

/** The setting `auth.idleTimeoutMinutes`, kept as long as the `settings` epoch stays: the hot path reads that epoch anyway. */
@Injectable()
export class IdleTimeout {
  private epoch: string | null = null;
  private minutes = 0;

  constructor(private readonly settings: Settings) {}

  /** The value under this epoch, or undefined when it was not read yet. */
  known(epoch: string): number | undefined {
    return this.epoch === epoch ? this.minutes : undefined;
  }

  /** @param epoch the `settings` epoch, read before this call */
  async read(epoch: string): Promise<number> {
    const { idleTimeoutMinutes } = await this.settings.get(authSettings);
    this.minutes = idleTimeoutMinutes;
    this.epoch = epoch;
    return idleTimeoutMinutes;
  }
}
