import { expect, it } from 'vitest';
import { findSecrets } from './secrets.ts';

const secret = { called: 'a name', text: 'Žofie <3 & "co"' };
const bytes = Buffer.from(secret.text);

it.each([
  ['as it is', `name=${secret.text};`],
  ['in other case', secret.text.toUpperCase()],
  ['in an address', `/x?name=${encodeURIComponent(secret.text)}`],
  ['in a form', new URLSearchParams({ name: secret.text }).toString()],
  ['in JSON', JSON.stringify({ name: secret.text })],
  ['in markup', '<p>Žofie &lt;3 &amp; &quot;co&quot;</p>'],
  ['in hex', `00${bytes.toString('hex')}ff`],
  ['as raw bytes', `\u0001${bytes.toString('latin1')}`],
  ['in base64', Buffer.from(`${secret.text}…`).toString('base64')],
  ['one byte into base64', Buffer.from(`x${secret.text}x`).toString('base64')],
  ['two bytes into base64url', Buffer.from(`xy${secret.text}y`).toString('base64url')],
])('a text is found %s', (_how, place) => {
  expect(findSecrets([secret], { here: [place] })).not.toEqual([]);
});

it('a key is found as its bytes', () => {
  const key = Buffer.from(Array.from({ length: 16 }, (_, index) => index * 16 + 3));
  const found = findSecrets([{ called: 'a key', text: key.toString('base64url') }], {
    here: [`x${key.toString('hex')}x`],
  });
  expect(found).toEqual([{ called: 'a key', form: 'its bytes in hex', where: 'here' }]);
});

it('nothing is found where nothing is', () => {
  expect(findSecrets([secret], { here: ['Zofie', Buffer.from('something else').toString('base64')] })).toEqual([]);
});
