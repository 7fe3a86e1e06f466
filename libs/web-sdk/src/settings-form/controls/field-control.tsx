import type { ReactNode } from 'react';
import type { FieldKind } from '../field-kind.js';
import { LocalesControl, MultiSelectControl, RoleControl, RolesControl, SelectControl, TagsControl } from './choice-controls.js';
import { ColorControl } from './color-control.js';
import type { ControlProps } from './control.js';
import { ImageControl } from './image-control.js';
import { JsonControl } from './json-control.js';
import { ObjectControl } from './object-control.js';
import { RecordControl } from './record-control.js';
import { NumberControl, SwitchControl } from './simple-controls.js';
import { TextareaControl, TextControl } from './text-controls.js';
import { TranslationsControl } from './translations-control.js';

const plainControls = {
  switch: SwitchControl,
  tags: TagsControl,
  color: ColorControl,
  image: ImageControl,
  locales: LocalesControl,
  translations: TranslationsControl,
  role: RoleControl,
  roles: RolesControl,
  record: RecordControl,
  json: JsonControl,
};

/** The control of a kind. */
export function FieldControl({ kind, ...props }: ControlProps & { kind: FieldKind }): ReactNode {
  switch (kind.kind) {
    case 'text':
      return <TextControl {...props} kind={kind} />;
    case 'textarea':
      return <TextareaControl {...props} kind={kind} />;
    case 'number':
      return <NumberControl {...props} kind={kind} />;
    case 'select':
      return <SelectControl {...props} kind={kind} />;
    case 'multiselect':
      return <MultiSelectControl {...props} kind={kind} />;
    case 'object':
      return <ObjectControl {...props} kind={kind} />;
    default: {
      const Control = plainControls[kind.kind];
      return <Control {...props} />;
    }
  }
}
