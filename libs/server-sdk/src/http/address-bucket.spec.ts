import { describe, expect, it } from 'vitest';
import { addressBucket } from './address-bucket.js';

describe('addressBucket', () => {
  it('keeps an IPv4 address whole and unwraps a mapped one', () => {
    expect(addressBucket('192.0.2.7')).toBe('192.0.2.7');
    expect(addressBucket('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it('puts one IPv6 /64 into one bucket and its neighbour into another', () => {
    expect(addressBucket('2001:db8::1')).toBe(addressBucket('2001:db8::ffff:1'));
    expect(addressBucket('2001:db8::1')).not.toBe(addressBucket('2001:db8:0:1::1'));
  });

  it('puts everything that is no address into one bucket', () => {
    expect(addressBucket('nonsense')).toBe(addressBucket(''));
  });
});
