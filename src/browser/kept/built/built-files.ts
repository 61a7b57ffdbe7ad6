/** The name of a built file ends with the SHA-256 of its content. */
const hashInPath = /-([0-9a-f]{64})\.\w+$/;

/** The bytes are kept as they were unpacked, and what they were asked for with does not matter. */
const headersOfTheWay = ['Content-Encoding', 'Content-Length', 'Vary'];

/**
 * Built files of one version and language, in the browser's cache: all that the service worker ever keeps. Nothing else can be put there,
 * because a file is kept only under a name that holds the SHA-256 of its content.
 */
export class BuiltFiles {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  /** undefined also where the browser does not give its cache away. */
  async find(path: string): Promise<Response | undefined> {
    try {
      return await (await caches.open(this.#name)).match(path);
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps what was answered, when it is the file that the path names: a portal or a proxy may have answered with something else.
   * Resolves to whether it was.
   * @throws DOMException when the cache is full or blocked
   */
  async keep(path: string, answer: Response): Promise<boolean> {
    const content = await answer.arrayBuffer();
    if (hexOf(await crypto.subtle.digest('SHA-256', content)) !== hashInPath.exec(path)?.[1]) return false;
    const headers = new Headers(answer.headers);
    for (const name of headersOfTheWay) headers.delete(name);
    await (await caches.open(this.#name)).put(path, new Response(content, { headers }));
    return true;
  }

  /** Erases the files of all other versions and languages. */
  async forgetOthers(): Promise<void> {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== this.#name).map((name) => caches.delete(name)));
  }
}

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
