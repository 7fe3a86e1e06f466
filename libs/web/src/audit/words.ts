import { useTranslation } from 'react-i18next';
import type { AuditEntryView } from '@atrium/contracts/audit';

/** Everything about an entry in the person's language. */
export function useAuditWords() {
  const { t } = useTranslation();
  const actor = ({ kind, name }: AuditEntryView['actor']): string => name ?? t(`audit.actor.${kind}`);
  const entity = ({ entity, values }: AuditEntryView): string => {
    if (entity.type === 'settings') return t(`settingsNamespace.${entity.id}.title`, { defaultValue: values.entity ?? entity.id });
    return values.entity ?? values.person ?? values.name ?? entity.id;
  };
  return {
    actor,
    entity,
    entityType: (type: string): string => t(`audit.entity.${type}`, { defaultValue: type }),
    /** Name of an action, for filters. */
    action: (action: string): string => t(`audit.name.${action}`, { defaultValue: action }),
    /** The sentence of the action in this language, or the describer's English one; a `reason` may have a sentence of its own. */
    sentence: (entry: AuditEntryView): string =>
      t(`audit.action.${entry.action}`, {
        defaultValue: entry.sentence,
        ...entry.values,
        context: entry.values.reason,
        actor: actor(entry.actor),
        entity: entity(entry),
      }),
    /** A value as people choose it, for settings with named values. */
    value: (entry: AuditEntryView, name: string, value: unknown): unknown =>
      typeof value === 'string' && entry.entity.type === 'settings'
        ? t(`settings.${entry.entity.id}.${name}.options.${value}`, { defaultValue: value })
        : value,
    /** Label of a changed field. */
    field: (entry: AuditEntryView, name: string): string =>
      entry.entity.type === 'settings'
        ? t(`settings.${entry.entity.id}.${name}.title`, { defaultValue: name })
        : t(`audit.field.${entry.entity.type}.${name}`, { defaultValue: name }),
  };
}
