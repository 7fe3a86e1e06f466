import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bus } from './bus.js';

/** Everything that a bus must do. */
export function busConformance(make: (onError: (error: unknown) => void) => Promise<Bus>): void {
  const errors: unknown[] = [];
  let bus: Bus;
  beforeEach(async () => {
    errors.length = 0;
    bus = await make((error) => errors.push(error));
  });
  afterEach(() => bus.close());

  it('brings a message to every listener of its channel, in order, and to no other', async () => {
    const heard: string[] = [];
    await bus.subscribe('one', (message) => heard.push(`a ${message}`));
    await bus.subscribe('one', (message) => heard.push(`b ${message}`));
    await bus.subscribe('two', (message) => heard.push(`c ${message}`));
    await bus.publish('one', '1');
    await bus.publish('one', '2 ü');
    await vi.waitFor(() => expect(heard).toEqual(['a 1', 'b 1', 'a 2 ü', 'b 2 ü']));
    expect(bus.state).toBe('up');
  });

  it('does not run a listener before publish returns to its caller', async () => {
    const heard: string[] = [];
    await bus.subscribe('one', (message) => heard.push(message));
    const published = bus.publish('one', 'x');
    expect(heard).toEqual([]);
    await published;
    await vi.waitFor(() => expect(heard).toEqual(['x']));
  });

  it('stops the one who unsubscribed, also when the same function listens twice', async () => {
    const heard: string[] = [];
    const listener = (message: string): void => void heard.push(message);
    const stop = await bus.subscribe('one', listener);
    await bus.subscribe('one', listener);
    await stop();
    await stop();
    await bus.publish('one', 'x');
    await vi.waitFor(() => expect(heard).toEqual(['x']));
    await sleep(30);
    expect(heard).toEqual(['x']);
  });

  it('lets a throwing listener disturb nobody and reports it', async () => {
    const heard: string[] = [];
    await bus.subscribe('one', () => {
      throw new Error('listener failed');
    });
    await bus.subscribe('one', (message) => heard.push(message));
    await bus.publish('one', 'x');
    await vi.waitFor(() => expect(heard).toEqual(['x']));
    expect(errors).toEqual([new Error('listener failed')]);
  });

  it('is down and silent once it is closed', async () => {
    const heard: string[] = [];
    await bus.subscribe('one', (message) => heard.push(message));
    await bus.close();
    await bus.publish('one', 'x');
    await sleep(30);
    expect(heard).toEqual([]);
    expect(bus.state).toBe('down');
  });
}
