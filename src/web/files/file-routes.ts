import { Hono } from 'hono';
import { isAssetId } from '../../chat/asset.ts';
import type { Chat } from '../../chat/chat.ts';
import { mostPartsOfAsset } from '../../chat/limits.ts';
import type { Device, ParticipantId } from '../../chat/participant.ts';
import { assetPartsField, paths, type RoomForFiles } from '../../protocol/page.ts';
import type { PutOutcome } from '../../store/asset-store.ts';
import { endingOf } from '../../store/chat-store.ts';
import { answerProblem, answerTooManyRequests, setRetryAfter } from '../app/answers.tsx';
import { type App, linkIdIn, type WebContext, type WebEnvironment, type WebServices } from '../app/services.ts';
import { answerDevice, answerEnded } from '../chat/device-answers.ts';
import { PartsUnderWay } from './parts-under-way.ts';

/** Sealed files come and go part by part, beside the live channel. */
export function fileRoutes(services: WebServices): App {
  const { files: stored, guard } = services;
  const underWay = new PartsUnderWay(services.limits);
  const app = new Hono<WebEnvironment>();

  type Answer = (chat: Chat, device: Device) => Response | Promise<Response>;
  const forTakingDevice = (c: WebContext, answer: Answer): Response | Promise<Response> =>
    answerDevice(c, services, linkIdIn(c), async (chat, device) => {
      const taken = guard.takePartOf(device.deviceId);
      return taken.ok ? answer(chat, device) : answerTooManyRequests(c, services, taken.retryAfterMs);
    });
  const forDevice = (c: WebContext, assetId: string, answer: Answer): Response | Promise<Response> =>
    isAssetId(assetId) ? forTakingDevice(c, answer) : answerProblem(c, services, 'unknown');

  app.get(paths.assets(':linkId'), (c) =>
    forTakingDevice(c, async ({ chatId }) => {
      const chatBytes = await stored.freeBytes(chatId);
      return c.json<RoomForFiles>({ fileBytes: services.limits.assetBytesPerFile, chatBytes });
    }),
  );

  app.get(paths.asset(':linkId', ':assetId'), (c) => {
    const assetId = paramOf(c, 'assetId');
    return forDevice(c, assetId, async ({ chatId }) => c.json(await stored.storedParts(chatId, assetId)));
  });

  app.delete(paths.asset(':linkId', ':assetId'), (c) => {
    const assetId = paramOf(c, 'assetId');
    return forDevice(c, assetId, async ({ chatId }, { participantId }) => {
      await stored.discard(chatId, assetId, participantId);
      return c.body(null, 204);
    });
  });

  app.get(paths.assetPart(':linkId', ':assetId', ':part'), (c) => {
    const [assetId, part] = [paramOf(c, 'assetId'), paramOf(c, 'part')];
    return forDevice(c, assetId, async ({ chatId }) => {
      const number = numberIn(part, mostPartsOfAsset - 1);
      const bytes = number === undefined ? undefined : await stored.getPart(chatId, assetId, number);
      if (!bytes) return c.text('missing', 404);
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': 'attachment',
      });
    });
  });

  app.put(paths.assetPart(':linkId', ':assetId', ':part'), (c) => {
    const [assetId, partText] = [paramOf(c, 'assetId'), paramOf(c, 'part')];
    const parts = numberIn(c.req.query(assetPartsField), mostPartsOfAsset);
    const part = parts === undefined ? undefined : numberIn(partText, parts - 1);
    return forDevice(c, assetId, async (chat, { participantId }) => {
      if (parts === undefined || part === undefined) return answerProblem(c, services, 'malformed');
      const { chatId } = chat;
      const outcome = await underWay.take(`${chatId} ${participantId}`, async () => {
        const bytes = new Uint8Array(await c.req.arrayBuffer());
        if (bytes.length === 0) return 'empty';
        return stored.putPart(chatId, { assetId, participantId, part, parts, bytes });
      });
      if (outcome === 'empty') return answerProblem(c, services, 'malformed');
      if (outcome === 'stored') await keepOpen(services, chat, participantId);
      return answerPut(c, services, chatId, outcome);
    });
  });

  return app;
}

/** A person who sends a large file over a slow network is not silent. Told to both pages, so not for each part. */
async function keepOpen({ store, clock }: WebServices, chat: Chat, participantId: ParticipantId): Promise<void> {
  const silentMs = clock.nowMs() - chat.lastActivityAtMs;
  if (silentMs > chat.idleTimeoutMs / 4) await store.keepOpen(chat.chatId, participantId);
}

const statuses = {
  conflict: 409,
  'too-large': 413,
  'too-many': 409,
  'files-full': 409,
  'store-full': 503,
  'too-many-at-once': 429,
} as const satisfies Readonly<Record<Exclude<PutOutcome, 'stored' | 'gone'> | 'too-many-at-once', number>>;

/** Scripts read the outcome; no person sees it as it is. */
async function answerPut(
  c: WebContext,
  { store }: WebServices,
  chatId: string,
  outcome: PutOutcome | 'too-many-at-once',
): Promise<Response> {
  if (outcome === 'stored') return c.body(null, 204);
  if (outcome === 'gone') return answerEnded(c, endingOf(await store.find(chatId)), 410);
  if (outcome === 'too-many-at-once') setRetryAfter(c, 1_000);
  return c.text(outcome, statuses[outcome]);
}

const paramOf = (c: WebContext, name: 'assetId' | 'part'): string => c.req.param(name) ?? '';

/** A decimal number from 0 to `most`; undefined for anything else. */
function numberIn(text: string | undefined, most: number): number | undefined {
  const number = /^\d{1,6}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number <= most ? number : undefined;
}
