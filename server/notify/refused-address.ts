import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Where nothing of ours is ever sent: machines' own metadata services, no address at all, and many at once. */
const NEVER = new BlockList();
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('224.0.0.0', 3, 'ipv4');
// Metadata of clouds that keep it elsewhere: 阿里云, Oracle, AWS over IPv6.
NEVER.addAddress('100.100.100.200', 'ipv4');
NEVER.addAddress('192.0.0.192', 'ipv4');
NEVER.addAddress('fd00:ec2::254', 'ipv6');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addSubnet('ff00::', 8, 'ipv6');
NEVER.addAddress('::', 'ipv6');

/** The receiver's address is one of those. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

/**
 * Throws for a host written as an address that may not be sent to; a name is looked at when it is resolved. Loopback
 * and private networks may be sent to: a bureau's receivers are inside. Errors: RefusedAddress.
 */
export function refuseLiteral(hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const refused = family === 0 ? undefined : refusalOf([{ address: host, family }]);
  if (refused) throw refused;
}

/**
 * Resolves a name for a socket and refuses what may not be sent to: the addresses that are looked at are the ones
 * connected to, so that a name cannot change its mind in between.
 */
export const lookupChecked: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) {
      done(error, []);
      return;
    }
    const refused = refusalOf(found);
    const [first] = found;
    if (refused || !first) done(refused ?? new Error(`no address of ${hostname}`), []);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};

/** Every address of a mail server's name. Errors: RefusedAddress; what the system says of a name it cannot resolve. */
export async function refuseHost(host: string): Promise<void> {
  refuseLiteral(host);
  await new Promise<void>((resolve, reject) => {
    lookupChecked(host, { all: true }, (error) => (error ? reject(error) : resolve()));
  });
}

function refusalOf(found: readonly LookupAddress[]): RefusedAddress | undefined {
  const bad = found.find(({ address, family }) => NEVER.check(address, family === 6 ? 'ipv6' : 'ipv4'));
  return (
    bad && new RefusedAddress(`地址 ${bad.address} 不可作为接收方 · ${bad.address} is no address to send to`)
  );
}
