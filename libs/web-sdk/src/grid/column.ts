import type { ReactNode } from 'react';

/** One column of a `DataGrid`; on a phone it becomes a labelled line of the row's card. */
export interface Column<Row> {
  readonly key: string;
  /** Heading, already translated. */
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** Share of the width, in percent. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  /** The line that names the row: first and larger on a phone, without its label. */
  readonly isPrimary?: boolean;
}
