import type { SettingFieldView, SettingNamespaceView } from '@atrium/contracts/settings';

export interface FoundField {
  readonly namespace: SettingNamespaceView;
  readonly field: SettingFieldView;
  /** As the person reads them. */
  readonly title: string;
  readonly help: string | null;
}

/** Title and help of a field in the person's language. */
export type FieldWords = (namespace: string, field: SettingFieldView) => { readonly title: string; readonly help: string | null };

/** The fields in which every word of the query occurs, in name, title, help or namespace; upper case and accents do not count. */
export function searchFields(namespaces: readonly SettingNamespaceView[], query: string, words: FieldWords): readonly FoundField[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return namespaces.flatMap((namespace) =>
    namespace.fields.flatMap((field) => {
      const { title, help } = words(namespace.namespace, field);
      const text = plain([title, help, field.name, field.title, field.help, namespace.namespace, namespace.title].join(' '));
      return wanted.every((word) => text.includes(word)) ? [{ namespace, field, title, help }] : [];
    }),
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
