interface Watch {
  readonly isWatching: () => boolean;
  /** How long without a touch before it is over, and how long before that the warning comes. */
  readonly afterMs: () => number;
  readonly warnedMs: () => number;
  readonly onidle: () => void;
}

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove'];

const LOOKED_AT_EVERY_MS = 1_000;

/** Tells when nobody has touched the screen for long. Called while a component is made. */
export function whenIdle({ isWatching, afterMs, warnedMs, onidle }: Watch) {
  let isWarning = $state(false);
  let touchedAtMs = Date.now();

  function touched() {
    touchedAtMs = Date.now();
    isWarning = false;
  }

  /** Once warned, people answer the warning itself: it must not vanish from under the finger, which would press what is behind. */
  function moved() {
    if (!isWarning) touched();
  }

  function look() {
    const leftMs = afterMs() - (Date.now() - touchedAtMs);
    if (!isWatching()) touched();
    else if (leftMs <= 0) {
      touched();
      onidle();
    } else isWarning = leftMs <= warnedMs();
  }

  $effect(() => {
    const timer = setInterval(look, LOOKED_AT_EVERY_MS);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, moved, { passive: true, capture: true });
    addEventListener('click', touched, { capture: true });
    return () => {
      clearInterval(timer);
      removeEventListener('click', touched, { capture: true });
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, moved, { capture: true });
    };
  });

  return {
    get isWarning() {
      return isWarning;
    },
    touched,
  };
}
