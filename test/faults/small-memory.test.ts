import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/protocol/page.ts';
import {
  creationForm,
  type Guest,
  letIn,
  type MadeChat,
  makeChat,
  newMessageId,
  openChat,
  sealedBytes,
} from '../attacks/support/people.ts';
import { Visitor } from '../attacks/support/visitor.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';

let parley: BuiltParley;
beforeAll(async () => {
  parley = await startBuiltParley(
    {
      TRUST_PROXY: '1',
      LOG_LEVEL: 'warn',
      LIMIT_CHATS_PER_ADDRESS: '100000',
      LIMIT_COMMANDS_PER_WINDOW: '100000',
      LIMIT_READS_PER_ADDRESS: '100000',
    },
    { nodeOptions: ['--max-old-space-size=64'] },
  );
});
afterAll(() => parley.close());

const from = (address: string): Visitor => new Visitor(parley, { 'X-Forwarded-For': address });

const aLargeMessage = () => ({ type: 'send', messageId: newMessageId(), sealed: sealedBytes(43_000) }) as const;

async function chatFrom(address: string): Promise<MadeChat & { readonly anny: Guest; readonly bert: Guest }> {
  const chat = await makeChat(parley, from(address));
  return {
    ...chat,
    anny: await letIn(parley, chat.a, from(address)),
    bert: await letIn(parley, chat.b, from(address)),
  };
}

/** Makes chats and writes the largest messages into them until neither is taken; returns how many were taken. */
async function fillFrom(address: string): Promise<number> {
  let taken = 0;
  for (;;) {
    const answer = await from(address).post(paths.chats, creationForm().form);
    if (answer.status !== 201) {
      expect([429, 503]).toContain(answer.status);
      return taken;
    }
    const { anny } = await chatFrom(address).catch(() => ({ anny: undefined }));
    for (let isTaken = anny !== undefined; isTaken && anny; ) {
      isTaken = (await anny.visitor.command(anny.linkId, aLargeMessage())).status === 200;
      if (isTaken) taken += 1;
    }
  }
}

it('with a small heap survives who fills it: others write on, and the server stays ready', async () => {
  const { anny } = await openChat(parley);
  const bystander = async (): Promise<number> => (await anny.visitor.command(anny.linkId, aLargeMessage())).status;
  expect(await bystander()).toBe(200);

  expect(await fillFrom('192.0.2.1')).toBeGreaterThan(20);
  // One address has used up its own share alone.
  expect(await bystander()).toBe(200);
  expect((await from('192.0.2.2').post(paths.chats, creationForm().form)).status).toBe(201);

  for (let address = 3; address < 9; address += 1) await fillFrom(`192.0.2.${address}`);
  // Now no new chat is made for anybody; what lives, goes on.
  const refused = await from('192.0.2.99').post(paths.chats, creationForm().form);
  expect(refused.status).toBe(503);
  expect(refused.body).toContain('no room for a new chat');
  expect(await bystander()).toBe(200);
  expect((await new Visitor(parley).get('/readyz')).status).toBe(200);
  expect(parley.process.hasEnded()).toBe(false);
});
