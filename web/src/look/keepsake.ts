/**
 * What this device remembers. A browser may refuse storage altogether (private window, policy);
 * the page then works from memory until it is closed.
 */
const memory = new Map<string, string>();

function attempt<T>(act: () => T, otherwise: () => T): T {
  try {
    return act();
  } catch {
    return otherwise();
  }
}

export const keepsake = {
  read: (key: string): string | null =>
    attempt(
      () => localStorage.getItem(key) ?? memory.get(key) ?? null,
      () => memory.get(key) ?? null,
    ),
  write(key: string, value: string): void {
    attempt(
      () => localStorage.setItem(key, value),
      () => void memory.set(key, value),
    );
  },
  forget(key: string): void {
    memory.delete(key);
    attempt(
      () => localStorage.removeItem(key),
      () => undefined,
    );
  },
  keys: (prefix: string): string[] =>
    [
      ...memory.keys(),
      ...attempt(
        () => Object.keys(localStorage),
        () => [],
      ),
    ].filter((key) => key.startsWith(prefix)),
};
