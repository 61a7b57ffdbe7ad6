import type { Limits } from './limits.ts';

type FactorLimits = Pick<Limits, 'ipv6Slash56Factor' | 'ipv6Slash48Factor'>;

/** How many times the bound of one address applies to each network around it, the narrowest first: /64, /56 and /48. */
export const networkFactors = ({ ipv6Slash56Factor, ipv6Slash48Factor }: FactorLimits): readonly number[] => [
  1,
  ipv6Slash56Factor,
  ipv6Slash48Factor,
];

/** How many bytes the chats may hold that were made from one client's networks, the narrowest first. */
export const creatorBounds = (limits: FactorLimits, bytesPerCreator: number): readonly number[] =>
  networkFactors(limits).map((factor) => factor * bytesPerCreator);
