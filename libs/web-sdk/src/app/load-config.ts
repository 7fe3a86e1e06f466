import { inlinedConfig, type PublicConfig } from '../config/app-config.js';
import { fetchConfig } from '../config/app-config.query.js';

/** Milliseconds after which a hung configuration shows the retry page. */
const patience = 5_000;

/** The configuration to start with: inlined by the server, else fetched. Throws when it takes longer than 5 s. */
export async function loadConfig(): Promise<PublicConfig> {
  return inlinedConfig() ?? fetchConfig(AbortSignal.timeout(patience));
}
