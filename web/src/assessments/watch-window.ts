/** A glance at a notification or a screen reader's own window is not leaving: only a second or more away counts. */
const AWAY_AFTER_MS = 1_000;

export interface WindowWatcher {
  readonly left: () => void;
  readonly returned: () => void;
}

/** Tells when the person goes to another window and when they come back; returns the way to stop. */
export function watchWindow({ left, returned }: WindowWatcher): () => void {
  let isAway = false;
  let suspicion: ReturnType<typeof setTimeout> | undefined;

  function leave() {
    clearTimeout(suspicion);
    if (isAway) return;
    isAway = true;
    left();
  }

  function look() {
    clearTimeout(suspicion);
    if (document.visibilityState === 'hidden') leave();
    else if (!document.hasFocus()) suspicion = setTimeout(() => document.hasFocus() || leave(), AWAY_AFTER_MS);
    else if (isAway) {
      isAway = false;
      returned();
    }
  }

  document.addEventListener('visibilitychange', look);
  addEventListener('blur', look);
  addEventListener('focus', look);
  return () => {
    clearTimeout(suspicion);
    document.removeEventListener('visibilitychange', look);
    removeEventListener('blur', look);
    removeEventListener('focus', look);
  };
}
