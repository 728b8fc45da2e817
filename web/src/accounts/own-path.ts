/** Where to go after signing in: inside the application, whatever the address asks for. */
export function wantedPath(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '';
  return /^\/app(?:[/?][^\\\s]*)?$/.test(next) ? next : '/app';
}
