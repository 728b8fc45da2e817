/** Leads to another page of the application; `path` is what follows `/app`. Pages know this, not the table of routes. */
let lead: (path: string) => void = (path) => location.assign(`/app${path}`);

export const onGo = (how: (path: string) => void): void => {
  lead = how;
};

export const go = (path: string): void => lead(path);
