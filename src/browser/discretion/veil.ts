import { veilId } from '../../protocol/settings.ts';
import { readIdleVeil, readVeil } from '../kept/discretion/veil-preferences.ts';
import { personIsBack } from './person-is-back.ts';
import { isPhone } from './phone.ts';

const idleMs = 60_000;

/**
 * Blurs everything that is on the page, other dialogs too, as soon as the page is not in front; and after a minute without a touch where
 * the person wants that. A tap or a key lifts the veil and does nothing else (decision 47).
 */
export function followVeil(): void {
  const veil = document.getElementById(veilId);
  if (!(veil instanceof HTMLDialogElement)) return;
  // As a modal dialog it makes what lies below untouchable, for screen readers as well, and has itself read out.
  const drop = () => {
    if (!veil.open && readVeil(isPhone())) veil.showModal();
  };
  document.addEventListener('visibilitychange', () => document.hidden && drop());
  addEventListener('blur', drop);
  addEventListener('pagehide', drop);
  document.addEventListener(personIsBack, () => veil.close());
  veil.addEventListener('click', () => veil.close());
  stayOnTop(veil);
  liftByKey(veil);
  dropWhenIdle(() => readIdleVeil() && drop());
}

/** A dialog that opens later, by an answer that took its time, would lie over the veil. It is covered before it is painted. */
function stayOnTop(veil: HTMLDialogElement): void {
  const observer = new MutationObserver((changes) => {
    const isCovered = changes.some(
      ({ target }) => target !== veil && target instanceof HTMLDialogElement && target.open,
    );
    if (!veil.open || !isCovered) return;
    veil.close();
    veil.showModal();
  });
  observer.observe(document.body, { subtree: true, attributeFilter: ['open'] });
}

/** The whole press belongs to the veil, however long the key is held: nothing below may hear that it is let go. */
function liftByKey(veil: HTMLDialogElement): void {
  let heldKey: string | undefined;
  const take = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(
    'keydown',
    (event) => {
      if (heldKey !== undefined) take(event);
      if (!veil.open) return;
      take(event);
      // With these begins the way to another window.
      if (['Alt', 'Control', 'Meta', 'Shift'].includes(event.key)) return;
      heldKey = event.key;
      veil.close();
    },
    { capture: true },
  );
  addEventListener(
    'keyup',
    (event) => {
      if (heldKey === undefined) return;
      take(event);
      heldKey = undefined;
    },
    { capture: true },
  );
  addEventListener('blur', () => {
    heldKey = undefined;
  });
}

function dropWhenIdle(drop: () => void): void {
  let touchedAtMs = performance.now();
  const touch = () => {
    touchedAtMs = performance.now();
  };
  const look = () => {
    const leftMs = touchedAtMs + idleMs - performance.now();
    if (leftMs <= 0) drop();
    setTimeout(look, leftMs <= 0 ? idleMs : leftMs);
  };
  for (const name of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove']) {
    addEventListener(name, touch, { capture: true, passive: true });
  }
  setTimeout(look, idleMs);
}
