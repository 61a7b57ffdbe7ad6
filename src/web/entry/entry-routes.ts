import { Hono } from 'hono';
import { entryFields, paths } from '../../protocol/page.ts';
import { answerProblem, answerTooManyRequests, isFromHtmx } from '../app/answers.tsx';
import { readForm } from '../app/forms.ts';
import { type App, linkIdIn, type WebEnvironment, type WebServices } from '../app/services.ts';
import { requestSourceOf } from '../requests/request-source.ts';
import { findLink, findLinkForEntry } from '../seats/find-chat.ts';
import { isToken } from '../seats/secret-tokens.ts';
import { showChat, showEnded, showLanding, showUnknown } from './link-pages.tsx';
import { damagedLink } from './repaired-link.ts';
import { refuseEntry, refusePaused, refuseStranger, tryCode } from './try-code.tsx';

/** The pages behind a link, and entering with the code. */
export function entryRoutes(services: WebServices): App {
  const app = new Hono<WebEnvironment>();

  app.use(async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const damaged = damagedLink(new URL(c.req.url));
    if (damaged === undefined) return next();
    if (damaged.damage === 'escaped-fragment') return answerProblem(c, services, 'escaped-fragment');
    // Browsers keep the fragment, which holds the link key, across a redirect.
    return c.redirect(damaged.path);
  });

  app.get(paths.link(':linkId'), async (c) => {
    const linkId = linkIdIn(c);
    const found = await findLink(services, requestSourceOf(c.env.incoming), linkId);
    switch (found.found) {
      case 'chat':
        return found.device
          ? showChat(c, services, linkId, found, found.device)
          : showLanding(c, services, linkId, found);
      case 'tombstone':
        return showEnded(c, services, linkId, found.tombstone.reason);
      case 'unknown':
        return showUnknown(c, services, linkId);
      case 'rate-limited':
        return answerTooManyRequests(c, services, found.retryAfterMs);
    }
  });

  app.post(paths.enter(':linkId'), async (c) => {
    const linkId = linkIdIn(c);
    const form = await readForm(c);
    const accessKey = form.get(entryFields.accessKey);
    if (!isToken(accessKey)) {
      return isFromHtmx(c) ? refuseEntry(c, 400, { kind: 'malformed' }) : answerProblem(c, services, 'needs-script');
    }
    const linkProof = form.get(entryFields.linkProof);
    const found = await findLinkForEntry(services, requestSourceOf(c.env.incoming), linkId, linkProof);
    switch (found.found) {
      case 'chat':
        return found.hasLinkKey ? tryCode(c, services, linkId, found, accessKey) : refuseStranger(c, services, linkId);
      case 'tombstone':
        return showEnded(c, services, linkId, found.tombstone.reason);
      case 'unknown':
        return answerProblem(c, services, 'unknown');
      case 'rate-limited':
        return refusePaused(c, found.retryAfterMs);
    }
  });

  return app;
}
