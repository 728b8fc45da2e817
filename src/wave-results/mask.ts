/** Why words are hidden: a closed list, so that the reason itself names nobody. */
export const MASK_REASONS = ['names-somebody', 'recognisable', 'wounding', 'private'] as const;

export type MaskReason = (typeof MASK_REASONS)[number];
