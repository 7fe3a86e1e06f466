import type { SettingNamespace } from '@atrium/contracts';
import { settingsErrors } from '@atrium/contracts/settings';
import { Contributed, ENVIRONMENT, EnvironmentError, UnsoundFeaturesError, type Contributions, type Environment } from '@atrium/server-sdk';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { faultsOfNamespaces } from './namespace-soundness.js';
import { readPinnedSettings, type PinnedSetting } from './pinned-settings.js';
import { settingNamespaces } from './settings.points.js';

interface Registered {
  /** Ascending by name. */
  readonly namespaces: readonly SettingNamespace[];
  readonly pinned: readonly PinnedSetting[];
}

/** The namespaces that the application's features register, and what the environment fixes of them. */
@Injectable()
export class NamespaceRegistry implements OnModuleInit {
  private registered: Registered | null = null;

  constructor(
    @Contributed(settingNamespaces) private readonly contributed: Contributions<SettingNamespace>,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** @throws UnsoundFeaturesError for a wrong definition, EnvironmentError for a wrong variable; either stops the start */
  onModuleInit(): void {
    this.read();
  }

  all(): readonly SettingNamespace[] {
    return this.read().namespaces;
  }

  /** @throws settingsErrors.notFound */
  get(name: string): SettingNamespace {
    const namespace = this.all().find((candidate) => candidate.name === name);
    if (!namespace) throw settingsErrors.notFound();
    return namespace;
  }

  /** Fixed values of a namespace by field. */
  pinnedOf(name: string): ReadonlyMap<string, PinnedSetting> {
    return new Map(this.read().pinned.filter(({ namespace }) => namespace === name).map((pinned) => [pinned.field, pinned]));
  }

  private read(): Registered {
    return (this.registered ??= readNamespaces(this.contributed(), this.environment.pinnedSettings));
  }
}

function readNamespaces(contributed: readonly SettingNamespace[], variables: Environment['pinnedSettings']): Registered {
  const unsound = faultsOfNamespaces(contributed);
  if (unsound.length > 0) throw new UnsoundFeaturesError(unsound.join('\n'));
  const { pinned, faults } = readPinnedSettings(variables, contributed);
  if (faults.length > 0) throw new EnvironmentError(faults);
  const namespaces = contributed.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { namespaces, pinned };
}
