export type Greeting = 'night' | 'morning' | 'afternoon' | 'evening';

/** The greeting for an hour of the day, 0–23. */
export function greetingAt(hour: number): Greeting {
  if (hour < 5) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}
