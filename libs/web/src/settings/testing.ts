import { z } from 'zod';
import type { SettingNamespace } from '@atrium/contracts';
import type { SettingFieldView, SettingNamespaceView } from '@atrium/contracts/settings';

interface ViewOptions {
  readonly version?: number;
  /** Values in force; the others are at their default. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** More about single fields. */
  readonly fields?: Readonly<Record<string, Partial<SettingFieldView>>>;
}

/** A namespace as the server shows it to somebody who may change all of it; for tests. */
export function namespaceView(namespace: SettingNamespace, { version = 1, value = {}, fields = {} }: ViewOptions = {}): SettingNamespaceView {
  const views = Object.entries(namespace.fields).map(([name, field]): SettingFieldView => {
    const inForce = Object.hasOwn(value, name) ? value[name] : field.default;
    return {
      name,
      title: field.title,
      help: field.help ?? null,
      visibility: field.visibility,
      widget: field.widget ?? null,
      schema: { ...z.toJSONSchema(field.schema, { io: 'input', unrepresentable: 'any' }) },
      default: field.default,
      value: inForce,
      isSet: Object.hasOwn(value, name),
      editable: true,
      editPermission: (field.edit ?? namespace.edit).code,
      pinnedBy: null,
      changedAt: null,
      changedBy: null,
      ...fields[name],
    };
  });
  return {
    namespace: namespace.name,
    title: namespace.title,
    help: namespace.help ?? null,
    version,
    value: Object.fromEntries(views.map((view) => [view.name, view.value])),
    fields: views,
  };
}
