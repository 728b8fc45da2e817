/** Where to go after signing in: inside the application, whatever a link in a mail asks for. */
export const ownPath = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/app(?:[/?][^\\\s]*)?$/.test(wanted) ? wanted : '/app';
