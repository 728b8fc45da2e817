import { demonstrationAccounts, type DemonstrationAccount } from './demonstration.js';
import type { AccountServices } from './services.js';

export interface SignInOptions {
  /** How the button of the organisation's provider is named; null when there is none. */
  readonly oidc: string | null;
  /** Empty everywhere but in a demonstration. */
  readonly demonstration: readonly DemonstrationAccount[];
}

/** The ways to sign in that the page offers. */
export async function signInOptions(
  services: AccountServices,
  { isDemonstration, provider }: { readonly isDemonstration: boolean; readonly provider: { label: string } | null },
): Promise<SignInOptions> {
  const demonstration = isDemonstration ? await demonstrationAccounts(services) : [];
  return { oidc: provider?.label ?? null, demonstration };
}
