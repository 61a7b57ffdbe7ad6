import type { MutationsOfFile } from '../mutation.ts';

const webApp = 'src/web/create-app.ts';
const guard = 'src/web/guard/entry-guard.ts';
const mask = 'src/store/redis/creators/creator-mask.ts';

const noOpening = 'cannot open anything: no way leads from it to the sealing code or to a cipher';

export const serverMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/architecture.test.ts',
    mutations: [
      {
        test: noOpening,
        breaks: 'the server has a cipher of Node.js',
        file: 'src/web/seats/secret-tokens.ts',
        from: "import { hash, randomBytes, timingSafeEqual } from 'node:crypto';",
        to: "import { createDecipheriv, hash, randomBytes, timingSafeEqual } from 'node:crypto';\nvoid createDecipheriv;",
      },
      {
        test: noOpening,
        breaks: 'the server imports the sealing code',
        file: 'src/web/seats/secret-tokens.ts',
        from: "import { sealSizes } from '../../protocol/page.ts';",
        to: "import { sealSizes } from '../../protocol/page.ts';\nimport '../../sealing/messages.ts';",
      },
      {
        test: noOpening,
        breaks: 'the server opens by the web’s cryptography',
        file: 'src/runtime/failure.ts',
        from: 'export const failureOf',
        to: 'export const decrypt = crypto.subtle.decrypt;\nexport const failureOf',
      },
    ],
  },
  {
    file: 'test/web/chat/files.test.ts',
    mutations: [
      {
        test: 'lets the page of a chat ask for the microphone and the camera, and no other page',
        breaks: 'every page may ask for the microphone',
        file: 'src/web/app/security-headers.ts',
        from: "['Permissions-Policy', permissionsFor('()')],",
        to: "['Permissions-Policy', permissionsFor('(self)')],",
      },
    ],
  },
  {
    file: 'test/attacks/malformed-requests.test.ts',
    mutations: [
      {
        test: 'holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought',
        breaks: 'the log names the path of each request',
        file: webApp,
        from: "logger[level](request, 'request');",
        to: "logger[level]({ ...request, path: c.req.path }, 'request');",
      },
      {
        test: 'holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought',
        breaks: 'the log names the address of each request',
        file: webApp,
        from: "logger[level](request, 'request');",
        to: "logger[level]({ ...request, from: c.req.header('x-forwarded-for') }, 'request');",
      },
    ],
  },
  {
    file: 'test/operations/logging.test.ts',
    mutations: [
      {
        test: 'the log says that Redis fails, and of which chat or whom not even at its most verbose',
        breaks: 'the log holds the whole error of Redis',
        file: 'src/runtime/failure.ts',
        from: 'error instanceof Error ? { kind: error.name, problem: error.message }',
        to: 'error instanceof Error ? { kind: error.name, problem: error.message, ...{ cause: JSON.stringify(error.cause) } }',
        also: [
          {
            file: 'src/store/redis/connection/redis-failure.ts',
            from: '  new RedisFailure(operation, reasonOf(error));',
            to: '  Object.assign(new RedisFailure(operation, reasonOf(error)), { cause: error });',
          },
        ],
      },
      {
        test: 'the log says that Redis fails, and of which chat or whom not even at its most verbose',
        breaks: 'the log says which command failed, with its message',
        file: 'src/hub/room/commands.ts',
        from: "logger.warn(failureOf(error), 'a command failed');",
        to: "logger.warn({ ...failureOf(error), command }, 'a command failed');",
      },
    ],
  },
  {
    file: 'test/operations/metrics.test.ts',
    mutations: [
      {
        test: 'name nobody and nothing that a visitor brought',
        breaks: 'the figures count by the path that was asked for',
        file: webApp,
        from: 'const request = { method: c.req.method, route,',
        to: 'const request = { method: c.req.method, route: c.req.path,',
      },
    ],
  },
  {
    file: 'test/operations/starting.test.ts',
    mutations: [
      {
        test: 'keeps no count in its Redis without COUNTER_SECRET: nothing there tells who asked for which chat',
        breaks: 'counts are kept in Redis without a secret of the operator’s',
        file: 'src/composition/open-store.ts',
        from: '  if (counterSecret === undefined) return { store, guard: ownGuard, shared, closeStore };\n',
        to: '',
      },
    ],
  },
  {
    file: 'test/store/redis-creators.test.ts',
    mutations: [
      {
        test: 'go from Redis at the longest life of a chat at the latest, and say nothing of which chats are whose',
        breaks: 'a budget names its chats',
        file: mask,
        from: 'return Buffer.concat([nonce, combine(Buffer.from(chatId), this.#padOfEntry(nonce))])',
        to: 'return Buffer.concat([nonce, Buffer.from(chatId)])',
      },
      {
        test: 'go from Redis at the longest life of a chat at the latest, and say nothing of which chats are whose',
        breaks: 'a chat names its creator',
        file: mask,
        from: "return combine(keys, this.#pad('creator of', chatId)).toString('base64url');",
        to: "return keys.toString('base64url');",
      },
      {
        test: 'go from Redis at the longest life of a chat at the latest, and say nothing of which chats are whose',
        breaks: 'budgets are kept for ever',
        file: 'src/store/redis/scripts/budgets/charge.lua',
        from: "  redis.call('PEXPIRE', key, lifeMs)\n",
        to: '',
      },
    ],
  },
  {
    file: 'test/web/entry/entry-guard.test.ts',
    mutations: [
      {
        test: 'keeps nothing that names a link or an address, and nothing for ever',
        breaks: 'counts are kept under the link and address themselves',
        file: guard,
        from: "return createHmac('sha256', this.#secret).update(parts.join(' ')).digest('base64url');",
        to: "return parts.join(' ');",
      },
      {
        test: 'cannot be searched for an address by who reads them, without the secret',
        breaks: 'the hashes of addresses need no secret',
        file: guard,
        from: "createHmac('sha256', this.#secret)",
        to: "createHmac('sha256', 'known to everybody')",
      },
    ],
  },
  {
    file: 'test/build.test.ts',
    mutations: [
      {
        test: 'gives the same bytes in another folder',
        breaks: 'a script holds the time at which it was built',
        file: 'scripts/build.ts',
        from: "    legalComments: 'none',",
        to: "    legalComments: 'none',\n    banner: { js: '// ' + process.hrtime.bigint() },",
      },
    ],
  },
  {
    file: 'test/web/pages/security-page.test.ts',
    mutations: [
      {
        test: 'lists every script that pages run, with the hash of what is served',
        breaks: 'the page states another hash',
        file: 'src/web/app/assets.ts',
        from: "sha256: hash('sha256', read(fileOf(publicFolder, url)), 'hex'),",
        to: "sha256: hash('sha256', url, 'hex'),",
      },
      {
        test: 'lists every script that pages run, with the hash of what is served',
        breaks: 'a page runs a script that the list lacks',
        file: 'views/layout.tsx',
        from: '<script type="module" src={assets[script]} />',
        to: '<script type="module" src={assets[script]} />\n            <script type="module" src="/assets/more-0000000000000000000000000000000000000000000000000000000000000000.js" />',
      },
    ],
  },
];
