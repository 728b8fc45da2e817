import { linkByCommand } from '../accounts/index.js';
import { publicAddressOf, withServices } from './open-existing.js';
import { print } from './terminal.js';

/** A link on standard output: it can be handed over, and no password was ever typed into a shell or seen by whoever ran it. */
export function passwordLink(email: string, { organisation }: { readonly organisation?: string }): Promise<void> {
  return withServices(async ({ accounts }, config) => {
    const token = await linkByCommand(accounts, email, organisation ?? null);
    print(`${publicAddressOf(config)}/sign-in/new-password#${token}`);
  });
}
