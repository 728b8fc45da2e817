import { jest } from '@jest/globals';

/** What a command says on standard output while it works. */
export async function spokenBy(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const output = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    await work();
  } finally {
    output.mockRestore();
  }
  return lines.join('');
}
