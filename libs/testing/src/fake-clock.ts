import { Clock } from '@atrium/server-sdk';

/** A clock that moves only when a test says so. */
export class FakeClock extends Clock {
  constructor(private current = new Date()) {
    super();
  }

  now(): Date {
    return new Date(this.current);
  }

  /** Moves on by so many milliseconds. */
  advance(milliseconds: number): void {
    this.current = new Date(this.current.getTime() + milliseconds);
  }

  set(moment: Date): void {
    this.current = moment;
  }
}
