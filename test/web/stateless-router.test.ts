import { expect, it } from 'vitest';
import { StatelessRouter } from '../../src/web/stateless-router.ts';

function aRouter(): StatelessRouter<string> {
  const router = new StatelessRouter<string>();
  router.add('ALL', '*', 'all');
  router.add('GET', '/', 'start');
  router.add('GET', '/chats/:chatId', 'panel');
  router.add('POST', '/:linkId/enter', 'enter');
  router.add('GET', '/:linkId/assets/:assetId', 'asset');
  return router;
}

it.each([
  [
    'GET',
    '/',
    [
      ['all', {}],
      ['start', {}],
    ],
  ],
  [
    'GET',
    '/chats/c',
    [
      ['all', {}],
      ['panel', { chatId: 'c' }],
    ],
  ],
  [
    'POST',
    '/l/enter',
    [
      ['all', {}],
      ['enter', { linkId: 'l' }],
    ],
  ],
  [
    'GET',
    '/l/assets/a',
    [
      ['all', {}],
      ['asset', { linkId: 'l', assetId: 'a' }],
    ],
  ],
  // Another method, an empty segment, a slash at the end, and a path that is longer.
  ['GET', '/l/enter', [['all', {}]]],
  ['GET', '/chats/', [['all', {}]]],
  ['POST', '/l/enter/', [['all', {}]]],
  ['GET', '//', [['all', {}]]],
  ['GET', '/chats/c/more', [['all', {}]]],
])('answers %s %s by the routes that take it, in their order', (method, path, expected) => {
  expect(aRouter().match(method, path)).toEqual([expected]);
});

it('takes no pattern that it does not know', () => {
  for (const pattern of ['/files/*', '/:id?', '/:id{[0-9]+}']) {
    expect(() => aRouter().add('GET', pattern, 'unknown')).toThrow('no such pattern');
  }
});
