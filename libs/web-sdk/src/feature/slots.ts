import type { ComponentType } from 'react';
import { defineSlot } from './slot.js';
import type { Right } from './web-feature.js';

/** What an icon of a menu takes; Tabler icons fit. */
export interface IconProps {
  readonly size?: number | string;
  readonly stroke?: number | string;
}
export type Icon = ComponentType<IconProps>;

/** An entry of the rail. `label` and `group` are message keys; entries of one group stand under its heading. */
export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon?: Icon;
  readonly order: number;
  readonly allow?: Right;
  readonly group?: string;
}
export const navItems = defineSlot<NavItem>('navItems');

/** A card of `/admin` and an entry of the administration group in the rail. */
export interface AdminSection {
  readonly to: string;
  readonly label: string;
  readonly icon?: Icon;
  readonly order: number;
  readonly allow?: Right;
  /** Message key of one sentence. */
  readonly description?: string;
}
export const adminSections = defineSlot<AdminSection>('adminSections');

/** A card on the home page, in its own error boundary. */
export interface HomeWidget {
  readonly name: string;
  readonly order: number;
  readonly allow?: Right;
  readonly Widget: ComponentType;
}
export const homeWidgets = defineSlot<HomeWidget>('homeWidgets');

/** A card on the profile page, in its own error boundary. */
export interface ProfileCard {
  readonly slot: 'after-profile' | 'after-password' | 'after-factors' | 'after-roles' | 'after-sessions' | 'before-delete';
  readonly order: number;
  readonly Card: ComponentType;
  readonly allow?: Right;
}
export const profileCards = defineSlot<ProfileCard>('profileCards');

/** An act of the command palette: goes to `to` or calls `run`. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly to?: string;
  readonly run?: () => void;
  readonly allow?: Right;
}
export const paletteActions = defineSlot<PaletteAction>('paletteActions');

/** An entry of the user menu, rendered inside Mantine's `Menu.Dropdown`. */
export interface UserMenuItem {
  readonly name: string;
  readonly order: number;
  readonly Item: ComponentType;
  readonly allow?: Right;
}
export const userMenuItems = defineSlot<UserMenuItem>('userMenuItems');

/** Something above every page of a signed-in person, the sign-in dialog of a lost session for example. */
export interface Overlay {
  readonly name: string;
  readonly order: number;
  readonly Overlay: ComponentType;
}
export const overlays = defineSlot<Overlay>('overlays');

/** Where the choices of a signed-in person are kept. */
export interface PreferenceStore {
  save(choice: { readonly preferredLocale?: string; readonly colorScheme?: 'light' | 'dark' | 'auto' }): Promise<void>;
}
export const preferenceStores = defineSlot<PreferenceStore>('preferenceStores');

/** Links an audited entity to its page: `{ type: 'note', to: (id) => '/notes/' + id }`. */
export interface AuditEntityLink {
  readonly type: string;
  to(id: string): string;
}
export const auditEntityLinks = defineSlot<AuditEntityLink>('auditEntityLinks');
