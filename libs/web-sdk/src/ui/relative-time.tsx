import { Tooltip } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../actor/use-actor.js';
import classes from './relative-time.module.css';

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** "3 hours ago", with the exact time in the person's time zone on hover and focus. */
export function RelativeTime({ at }: { at: string }): ReactNode {
  const [now] = useState(() => Date.now());
  const { i18n } = useTranslation();
  const zone = useActor()?.timeZone ?? undefined;
  const exact = exactTime(at, i18n.language, zone);
  return (
    <Tooltip label={exact} events={{ hover: true, focus: true, touch: true }}>
      <time dateTime={at} tabIndex={0} className={classes.time}>
        {relativeTime(at, i18n.language, now)}
      </time>
    </Tooltip>
  );
}

/** "3 hours ago" in a language. */
export function relativeTime(at: string, locale: string, now: number): string {
  const seconds = (Date.parse(at) - now) / 1000;
  const [unit, size] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** Date and time to the second with the zone's name. */
export function exactTime(at: string, locale: string, timeZone: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone }).format(new Date(at));
}
