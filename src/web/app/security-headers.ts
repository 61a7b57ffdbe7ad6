import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { linkBase, type OriginPolicy } from '../requests/own-origin.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import type { WebEnvironment } from './services.ts';

/** One year, as the browsers' preload lists require; subdomains are left to their owners. */
const strictTransport = 'max-age=31536000';

const policyHeader = 'Content-Security-Policy';
const permissionsHeader = 'Permissions-Policy';
const ownImages = "img-src 'self'";

/** Restricts pages to loading from and connecting to their own server. */
export function securityHeaders(origins: OriginPolicy): MiddlewareHandler<WebEnvironment> {
  const overHttps = headers(origins, strictTransport);
  const overHttp = headers(origins, false);
  return async (c, next) => {
    const isHttps = linkBase(requestSourceOf(c.env.incoming), origins)?.startsWith('https:');
    await (isHttps ? overHttps(c, next) : overHttp(c, next));
    if (c.get('showsFiles')) allowFiles(c);
  };
}

/** The page of a chat also shows pictures and plays sounds that its script has opened, and may ask for what records them. */
function allowFiles(c: Context<WebEnvironment>): void {
  const policy = c.res.headers.get(policyHeader) ?? '';
  const permissions = c.res.headers.get(permissionsHeader) ?? '';
  c.header(policyHeader, policy.replace(ownImages, `${ownImages} blob:; media-src blob:`));
  c.header(permissionsHeader, permissions.replace(/\b(camera|microphone)=\(\)/g, '$1=(self)'));
}

function headers(origins: OriginPolicy, strictTransportSecurity: string | false): MiddlewareHandler<WebEnvironment> {
  // In Safari before 15.4, 'self' does not cover WebSockets of the same host.
  const ownSockets = (c: Context<WebEnvironment>): string =>
    linkBase(requestSourceOf(c.env.incoming), origins)?.replace(/^http/, 'ws') ?? '';
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
