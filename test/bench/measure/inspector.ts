import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A process that runs with --inspect. One question at a time. */
export interface Inspector {
  ask(method: string): Promise<unknown>;
  close(): void;
}

export async function openInspector(port: number): Promise<Inspector> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`);
  const [context] = (await response.json()) as [{ webSocketDebuggerUrl: string }];
  const socket = new WebSocket(context.webSocketDebuggerUrl);
  await once(socket, 'open');
  let questions = 0;
  return {
    async ask(method) {
      questions += 1;
      socket.send(JSON.stringify({ id: questions, method }));
      const [data] = await once(socket, 'message');
      return (JSON.parse(String(data)) as { result: unknown }).result;
    },
    close: () => socket.close(),
  };
}
