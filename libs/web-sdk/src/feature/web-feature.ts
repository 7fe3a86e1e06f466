import type { ComponentType } from 'react';
import type { Permission } from '@atrium/contracts';
import type { WebContribution } from './slot.js';

/** What a route or a contribution asks of the person: nothing, to be signed in, or one permission. */
export type Access = 'public' | 'signedIn' | Right;

/** The part of a permission that the web needs. */
export type Right = Pick<Permission, 'code'>;

export interface WebRoute {
  /** Absolute path, `/invoices/:id` for example. */
  readonly path: string;
  /** Loads the page's module, which exports `Page`. */
  readonly lazy: () => Promise<{ readonly Page: ComponentType }>;
  readonly access: Access;
  /** `bare` has no rail and header. Default: `bare` for public routes, `app` for the others. */
  readonly layout?: 'app' | 'bare';
}

/** Nested texts of one locale; keys read with dots, `auth.signIn.title`. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

export type MessageLoaders = Readonly<Record<string, () => Promise<{ readonly default: Messages }>>>;

export interface WebFeature {
  readonly name: string;
  /** Features that must come before this one. */
  readonly dependsOn?: readonly WebFeature[];
  readonly routes?: readonly WebRoute[];
  readonly contributes?: readonly (readonly WebContribution[])[];
  /** Lazy texts by locale. A locale that no built-in has is a new language. */
  readonly messages?: MessageLoaders;
}

/** Declares one web feature; list it in `createWebApp({ features })`. */
export function defineWebFeature(feature: WebFeature): WebFeature {
  return feature;
}
