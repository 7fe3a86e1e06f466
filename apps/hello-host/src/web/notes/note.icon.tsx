import type { ReactNode } from 'react';
import type { IconProps } from '@atrium/web-sdk';

/** A sheet with lines on it. */
export function NoteIcon(props: IconProps): ReactNode {
  return <Drawing {...props} lines={['M14 3v5h5', 'M17 21H7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7l5 5v11a2 2 0 0 1-2 2z', 'M9 12h6M9 16h4']} />;
}

/** A bin. */
export function DeleteIcon(props: IconProps): ReactNode {
  return <Drawing {...props} lines={['M4 7h16M10 11v6M14 11v6', 'M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2l1-12', 'M9 7V4h6v3']} />;
}

function Drawing({ size = 24, stroke = 2, lines }: IconProps & { readonly lines: readonly string[] }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={stroke} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      {lines.map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
