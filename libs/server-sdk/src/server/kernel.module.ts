import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { Bus } from '../bus/index.js';
import { Clock } from '../clock.js';
import { Keyring } from '../crypto/keyring.js';
import { Db } from '../db/index.js';
import { ENVIRONMENT } from '../env.js';
import { Epochs } from '../epoch/index.js';
import { ProblemFilter } from '../errors/problem.filter.js';
import { Events } from '../events/events.js';
import type { AnyExtensionPoint } from '../feature/extension-point.js';
import type { Feature } from '../feature/feature.js';
import { FEATURES } from '../feature/features.token.js';
import { healthChecks } from '../feature/points.js';
import { HealthController } from '../health/health.controller.js';
import { HealthService } from '../health/health.service.js';
import { BusCheck, DatabaseCheck } from '../health/kernel-checks.js';
import { AccessGuard } from '../http/guard/access.guard.js';
import { AuthenticateStep } from '../http/guard/authenticate.step.js';
import { GateStep } from '../http/guard/gate.step.js';
import { OriginStep } from '../http/guard/origin.step.js';
import { PermissionStep } from '../http/guard/permission.step.js';
import { ThrottleStep } from '../http/guard/throttle.step.js';
import { schemaPipe } from '../http/schema.pipe.js';
import { Log } from '../log/log.js';
import { Throttle } from '../throttle/index.js';
import type { Kernel } from './kernel.js';
import { pointProvider } from './point-providers.js';

const guardSteps: Type[] = [OriginStep, ThrottleStep, AuthenticateStep, GateStep, PermissionStep];

/** What every feature may inject, and the doors that every request passes. */
@Module({})
export class KernelModule {
  static of(kernel: Kernel, features: readonly Feature[], points: readonly AnyExtensionPoint[]): DynamicModule {
    const ports: Provider[] = [
      { provide: ENVIRONMENT, useValue: kernel.environment },
      { provide: FEATURES, useValue: features },
      { provide: Db, useValue: kernel.db },
      { provide: Bus, useValue: kernel.bus },
      { provide: Throttle, useValue: kernel.throttle },
      { provide: Epochs, useValue: kernel.epochs },
      { provide: Clock, useValue: kernel.clock },
      { provide: Keyring, useValue: kernel.keyring },
      { provide: Log, useValue: kernel.log },
    ];
    const offered = points.map((point) => pointProvider(point, features));
    const shared = [Events, HealthService, PermissionStep];
    return {
      module: KernelModule,
      global: true,
      controllers: [HealthController],
      providers: [
        ...ports,
        ...offered,
        Events,
        HealthService,
        DatabaseCheck,
        BusCheck,
        ...guardSteps,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: schemaPipe },
      ],
      exports: [...ports, ...offered, ...shared],
    };
  }
}

/** The kernel contributes by the same call as every feature. */
export const kernelFeature: Feature = {
  name: 'kernel',
  module: KernelModule,
  contributes: [healthChecks.withClass(DatabaseCheck, BusCheck)],
};

