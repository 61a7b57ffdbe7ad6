import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job, JobAnswer, JobFigures } from './load/job.ts';
import { generatorCore, startPinned, stopProcess } from './targets/pinned-process.ts';

const generator = fileURLToPath(new URL('./load/generator.ts', import.meta.url));

/** Has a fresh generator load a target. @throws Error when the load could not be carried out. */
export async function runJob(job: Job): Promise<JobFigures> {
  const child = startPinned(process.execPath, [generator], {
    core: generatorCore,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const answered = once(child, 'message');
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`the load generator ended (${code ?? signal}) without an answer`);
    });
    child.send(job);
    const [answer] = (await Promise.race([answered, ended])) as [JobAnswer];
    if ('error' in answer) throw new Error(`${job.target.name}: ${answer.error}`);
    return answer.figures;
  } finally {
    await stopProcess(child);
  }
}
