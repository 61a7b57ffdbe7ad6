import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { askerOf } from '../requests/asker.ts';
import { linkBase, type OriginPolicy } from '../requests/own-origin.ts';
import type { WebEnvironment } from './services.ts';

/** A year, as browsers' preload lists ask for; subdomains are their owner's business. */
const strictTransport = 'max-age=31536000';

/** What a page of Parley may do in a browser: load and call its own server, and nothing else. */
export function securityHeaders(origins: OriginPolicy): MiddlewareHandler<WebEnvironment> {
  const overHttps = headers(origins, strictTransport);
  const overHttp = headers(origins, false);
  return (c, next) => {
    const isHttps = linkBase(askerOf(c.env.incoming), origins)?.startsWith('https:');
    return isHttps ? overHttps(c, next) : overHttp(c, next);
  };
}

function headers(origins: OriginPolicy, strictTransportSecurity: string | false): MiddlewareHandler<WebEnvironment> {
  // Safari before 15.4 does not count the own server's sockets as 'self'.
  const ownSockets = (c: Context<WebEnvironment>): string =>
    linkBase(askerOf(c.env.incoming), origins)?.replace(/^http/, 'ws') ?? '';
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'", ownSockets],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity,
    xFrameOptions: 'DENY',
    permissionsPolicy: {
      camera: [],
      displayCapture: [],
      geolocation: [],
      microphone: [],
      payment: [],
      usb: [],
    },
  });
}
