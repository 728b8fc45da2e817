export type { Complaint, ContentDocument, ContentKind, Lookup, ValuePath } from './content-kind.js';
export type { ContentStore } from './content-store.js';
export { withFrenchSpaces } from './files/french-typography.js';
export { readContent } from './files/read-content.js';
export { idSchema, localisedSchema, versionSchema } from './localised-schema.js';
export { ContentMissing, ContentRefused } from './problems.js';
export { publishContent } from './publish-content.js';
export { releaseOf } from './release.js';
export { contentOfRelease, ReleasedContent } from './released-content.js';
