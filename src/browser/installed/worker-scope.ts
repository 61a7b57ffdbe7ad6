/** What a service worker is given (W3C Service Workers §4), as far as ours uses it: TypeScript's types are those of pages. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(options: ClientQuery): Promise<readonly OpenPage[]>;
    openWindow(url: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Type extends keyof WorkerEvents>(type: Type, listener: (event: WorkerEvents[Type]) => void): void;
}

interface ClientQuery {
  readonly type: 'window';
  readonly includeUncontrolled: boolean;
}

/** A page of this origin. */
export interface OpenPage {
  readonly id: string;
  readonly url: string;
  readonly visibilityState: DocumentVisibilityState;
  focus(): Promise<unknown>;
}

interface LastingEvent {
  /** The worker lives until the promise has settled. */
  waitUntil(promise: Promise<unknown>): void;
}

/** A request of a page that the worker looks after. */
export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  /** Of a navigation: what the browser has asked for while the worker woke up; undefined where it does not do so. */
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

interface PageMessageEvent extends LastingEvent {
  readonly data: unknown;
  readonly source: OpenPage | null;
}

/** A notification was pressed. */
export interface NoticeEvent extends LastingEvent {
  readonly notification: Notification;
}

type WorkerEvents = Readonly<
  Record<'install' | 'activate' | 'push', LastingEvent> &
    Record<'fetch', RequestEvent> &
    Record<'message', PageMessageEvent> &
    Record<'notificationclick', NoticeEvent>
>;

/** What the build writes before the worker's script (scripts/build-worker.ts). */
export interface WorkerBuild {
  /** The page that stands in the place of one that did not come: HTML. */
  readonly shell: string;
  /** The page to which people leave quickly, where that one did not come: HTML. */
  readonly notes: string;
  /** What a notification says, in the language of the worker's pages. */
  readonly newMessage: string;
  /** The paths of what these pages load. */
  readonly neededFiles: readonly string[];
  /** The paths of every file that a page of this build and language may load. */
  readonly files: readonly string[];
}

/** What a page says to the worker once it stands: the paths of what it has loaded. */
export type LoadedFiles = readonly string[];
