import ipaddr from 'ipaddr.js';

/** Groups an address for throttling: IPv4 whole, IPv6 by its /64, mapped IPv4 unwrapped (security.md R10). */
export function addressBucket(ip: string): string {
  if (!ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  if (address.kind() === 'ipv4') return address.toString();
  const prefix = address.toByteArray().slice(0, 8);
  return `${Buffer.from(prefix).toString('hex')}/64`;
}
