/**
 * Does something with files that are on their way while no other tab of this browser does. Where a browser has no Web Locks, which
 * it has over https alone, tabs may do so at once.
 * @param busy whether to wait while another tab is at it, or to leave it at that
 */
export async function workAlone(uploadId: string, busy: 'wait' | 'leave', work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return await work();
  await navigator.locks.request(`upload ${uploadId}`, { ifAvailable: busy === 'leave' }, async (lock) => {
    if (lock) await work();
  });
}
