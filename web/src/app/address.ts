/** What the address names: `unitId` of `/units/:unitId`. Pages know this, not the table of routes. */
let read: () => Readonly<Record<string, string | undefined>> = () => ({});

export const onAddress = (how: typeof read): void => {
  read = how;
};

/** Changes with the address: read it in a `$derived`. */
export const inAddress = (name: string): string => read()[name] ?? '';
