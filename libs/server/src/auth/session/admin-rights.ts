import { Contributed, type Contributions } from '@atrium/server-sdk';
import type { Permission } from '@atrium/contracts';
import { Injectable } from '@nestjs/common';
import { permissions } from '../../rbac/index.js';

/** Tells who may act on more than their own things, and therefore has the stricter session limits. */
@Injectable()
export class AdminRights {
  private selfService: ReadonlySet<string> | null = null;

  constructor(@Contributed(permissions) private readonly declared: Contributions<Permission>) {}

  /** Whether any of the codes is more than self-service; a code that nobody declares any more counts as more. */
  isAmong(codes: Iterable<string>): boolean {
    this.selfService ??= new Set(this.declared().filter(({ selfService }) => selfService).map(({ code }) => code));
    for (const code of codes) if (!this.selfService.has(code)) return true;
    return false;
  }
}
