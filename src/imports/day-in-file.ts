/** Excel counts days from here; its 29 February 1900, which never was, is behind anything we read. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

/** A day written as 2026-03-01, 01/03/2026, 1.3.2026 or as a spreadsheet's number; null when it is none. */
export function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (french) return checked(Number(french[3]), Number(french[2]), Number(french[1]));
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  if (serial) return withinReason(new Date(SERIAL_ZERO + Number(serial[1]) * DAY_MS).toISOString().slice(0, 10));
  return null;
}

function checked(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? withinReason(date.toISOString().slice(0, 10)) : null;
}

const withinReason = (day: string): string | null => (day >= EARLIEST && day <= LATEST ? day : null);
