/**
 * The rule of dependency: http, storage → use case → domain noun → psychometrics → nothing; contexts meet at their doors only.
 * A context is any folder of src/ that is not named here.
 */
const NOT_A_CONTEXT = ['kernel', 'platform', 'database', 'psychometrics', 'commands'];
const COMPOSITION = '^src/(services?|app\\.module|main|cli|rows|personal-data)\\.ts$|^src/commands/';
const CONTEXT = `^src/(?!(?:${NOT_A_CONTEXT.join('|')})/)([^/]+)/`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one, or a third is missing. A component may draw itself inside itself.',
      { path: '(.+)' },
      { circular: true, pathNot: '^$1$' },
    ),
    forbid('nothing-unresolved', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'packages-are-declared',
      'What the service imports is a dependency, not a tool for development.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'deprecated'] },
    ),
    forbid(
      'psychometrics-stands-alone',
      'Pure mathematics: it could be published alone.',
      { path: '^src/psychometrics/' },
      { pathNot: '^src/psychometrics/' },
    ),
    forbid(
      'psychometrics-by-its-door',
      'The mathematics is used through its index.',
      { path: '^src/', pathNot: '^src/psychometrics/' },
      { path: '^src/psychometrics/', pathNot: '^src/psychometrics/index\\.ts$' },
    ),
    forbid(
      'kernel-stands-alone',
      'The kernel knows nothing of ours.',
      { path: '^src/kernel/' },
      { path: '^src/', pathNot: '^src/kernel/' },
    ),
    forbid(
      'contexts-meet-at-their-doors',
      'Another context is used through its index.ts: not its modules, not its files.',
      { path: CONTEXT },
      { path: CONTEXT, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    ),
    forbid(
      'composition-enters-by-doors-and-modules',
      'Composition uses doors, modules and storage of the contexts, nothing deeper.',
      { path: COMPOSITION },
      { path: CONTEXT, pathNot: ['^src/[^/]+/(index|[^/]+\\.module)\\.ts$', '^src/[^/]+/storage/'] },
    ),
    forbid(
      'storage-is-for-storage-and-doors',
      'Use cases ask for what they need by an interface; a door may offer the implementation to the composition.',
      { path: CONTEXT, pathNot: ['/storage/', '/index\\.ts$'] },
      { path: '/storage/' },
    ),
    forbid(
      'http-is-for-modules',
      'Nobody below the edge knows of the edge.',
      { path: '^src/', pathNot: ['/http/', '\\.module\\.ts$', '^src/health/'] },
      { path: '/http/' },
    ),
    forbid(
      'use-cases-know-no-framework',
      'Nouns and verbs are plain TypeScript. The backup is all storage: it copies tables, whatever they mean.',
      { path: CONTEXT, pathNot: ['/http/', '/storage/', '\\.module\\.ts$', '^src/health/', '^src/backup/'] },
      { path: 'node_modules/(@nestjs|typeorm|fastify|class-validator|class-transformer)/' },
    ),
    forbid(
      'storage-knows-no-edge',
      'A column does not know of a status code.',
      { path: '/storage/' },
      { path: ['/http/', '^src/platform/', 'node_modules/(@nestjs|fastify)/'] },
    ),
    forbid(
      'database-is-for-storage-and-composition',
      'Only storage speaks to a database; the backup copies whole databases and readiness asks whether there is one.',
      { path: '^src/', pathNot: ['^src/database/', '/storage/', COMPOSITION, '^src/backup/', '^src/health/'] },
      { path: '^src/database/' },
    ),
    forbid(
      'database-knows-no-context',
      'Tables are handed to it.',
      { path: '^src/database/' },
      { path: '^src/', pathNot: '^src/(database|kernel)/' },
    ),
    forbid(
      'platform-is-for-the-edge',
      'Configuration, words of problems and logs belong to the edge and the composition.',
      { path: '^src/', pathNot: ['^src/platform/', '/http/', '\\.module\\.ts$', COMPOSITION, '^src/health/'] },
      { path: '^src/platform/' },
    ),
    forbid(
      'platform-knows-no-context',
      'It serves every context, so it knows none.',
      { path: '^src/platform/' },
      { path: '^src/', pathNot: '^src/(platform|kernel)/' },
    ),
    forbid(
      'nobody-imports-the-composition',
      'Composition is the top.',
      { path: '^src/', pathNot: COMPOSITION },
      { path: COMPOSITION },
    ),
    forbid(
      'service-knows-no-test',
      'What ships does not need the tests.',
      { path: '^src/' },
      { path: '^(test|bench|web)/' },
    ),
    forbid('pages-know-no-server', 'The front end speaks HTTP.', { path: '^web/' }, { path: '^src/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^web/src/paraglide/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
