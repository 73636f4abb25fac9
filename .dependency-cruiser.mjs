/**
 * The import rules of docs/ARCHITECTURE.md. What a folder may import is one row of `folders`:
 * `ours` are folders and modules under src/, `packages` are npm packages (a final / means a scope).
 */
const folders = {
  spec: { ours: [], packages: ['valibot', '@stdlib/'] },
  data: { ours: ['spec/'], packages: ['@stdlib/', 'papaparse', 'ml-matrix'] },
  network: { ours: ['spec/', 'data/rng.'], packages: ['@stdlib/'] },
  theory: { ours: ['spec/'], packages: ['@stdlib/'] },
  record: { ours: ['spec/'], packages: [] },
  engine: {
    ours: ['spec/', 'data/', 'network/', 'record/'],
    packages: ['@stdlib/', '@tensorflow/'],
  },
  diagnosis: {
    ours: ['spec/', 'data/dataFacts.', 'data/constantLoss.', 'network/plan.', 'record/'],
    packages: [],
  },
  claims: { ours: ['spec/', 'data/', 'network/', 'record/', 'engine/'], packages: [] },
  lessons: { ours: ['spec/', 'record/'], packages: [] },
  codegen: { ours: ['spec/', 'network/plan.'], packages: [] },
  savedRun: {
    ours: ['spec/', 'record/', 'data/dataset.', 'network/plan.', 'engine/training/'],
    packages: ['valibot'],
  },
  weights: {
    ours: ['spec/', 'network/plan.', 'data/trainingData.', 'savedRun/'],
    packages: ['valibot'],
  },
  worker: {
    ours: [
      ...['spec/', 'data/', 'network/', 'theory/', 'record/', 'engine/', 'claims/', 'savedRun/'],
      'weights/',
    ],
    packages: ['comlink'],
  },
  store: {
    ours: [
      'spec/',
      'theory/',
      'record/',
      'diagnosis/',
      'lessons/',
      // Types alone: see `store-takes-types`.
      ...['worker/', 'engine/', 'data/', 'network/', 'savedRun/', 'claims/'],
    ],
    packages: ['zustand', 'idb-keyval', 'valibot'],
  },
  i18n: { ours: ['spec/'], packages: [] },
  ui: {
    ours: [
      ...['store/', 'spec/', 'theory/', 'record/', 'diagnosis/', 'lessons/', 'codegen/', 'i18n/'],
      // What carries out their trials is the worker's.
      ...['claims/catalogue/', 'claims/claim.', 'claims/cost.', 'claims/trial.', 'claims/verdict.'],
      'savedRun/exactJson.',
    ],
    packages: [
      'react',
      'react-dom',
      '@mantine/',
      'zustand',
      'valibot',
      'd3-array',
      'highlight.js',
      'lowlight',
      'd3-scale-chromatic',
      'uqr',
    ],
  },
  headless: {
    ours: [
      ...['spec/', 'data/', 'network/', 'record/', 'engine/', 'claims/', 'savedRun/'],
      ...['diagnosis/', 'codegen/', 'i18n/', 'weights/'],
    ],
    packages: ['node:'],
  },
};

/**
 * The groups of a folder: which others of the same folder a group may import. A folder's own files,
 * those outside of its groups, may be imported by all of them where `shared` names them.
 */
const groups = {
  engine: {
    kernels: [],
    passes: ['kernels'],
    measure: ['kernels', 'passes'],
    training: ['kernels', 'passes', 'measure'],
    experiments: ['kernels', 'passes', 'measure', 'training'],
  },
  claims: {
    catalogue: [],
    trials: [],
  },
  codegen: {
    choices: [],
    python: ['choices'],
    javascript: ['choices'],
  },
  worker: {
    data: [],
    answers: ['data'],
    engines: ['data'],
    jobs: ['data', 'engines'],
    variant: ['data', 'answers', 'engines'],
    lab: ['data', 'answers', 'engines', 'variant'],
    session: ['data', 'answers', 'engines', 'variant', 'lab'],
    saved: ['data'],
  },
  store: {
    run: [],
    data: [],
    jobs: [],
    pins: ['run'],
    diagnosis: ['run'],
    lessons: ['run'],
    savedRun: ['run', 'data', 'pins'],
  },
  ui: {
    run: [],
    canvas: ['run'],
    depth: ['run', 'canvas'],
    popover: [],
    export: ['run', 'popover'],
    plot: ['run', 'canvas', 'depth', 'export'],
    code: ['dialogs', 'export'],
    pins: ['plot', 'controls', 'export'],
    theory: ['run', 'depth', 'plot', 'controls'],
    profile: ['run', 'depth', 'plot', 'pins', 'theory'],
    curves: ['run', 'depth', 'plot', 'pins'],
    heatmap: ['run', 'canvas', 'depth', 'plot'],
    output: ['run', 'canvas', 'plot'],
    batchPreview: ['run', 'canvas', 'plot'],
    inspector: ['run', 'canvas', 'depth', 'plot', 'dialogs', 'export', 'controls'],
    layers: ['run', 'canvas', 'depth', 'plot', 'dialogs', 'inspector'],
    tuning: ['controls', 'run', 'depth', 'plot', 'dialogs'],
    runBar: ['run', 'pins', 'popover'],
  },
};
const shared = {
  engine: [],
  claims: ['claim.', 'trial.'],
  codegen: ['codeSource.', 'program.'],
  worker: ['protocol.', 'serialQueue.'],
  store: ['browserStorage.'],
  ui: [
    'colors.',
    'controls/useDraft.',
    'dataNames.',
    'Later.',
    'popover.module.css',
    'notices/refusalText.',
    'Segments.',
    'usePlayground.',
  ],
};

const entries =
  '^src/(main[.]tsx|worker/(main|variant/variantMain|jobs/jobMain)[.]ts|headless/((effects/)?main|sweepMain)[.]ts)$';
const test = '[.]test[.]tsx?$|/testing/';
const tensorFlow = 'node_modules/@tensorflow/';

const literal = (text) => text.replaceAll('.', '[.]');
const ourPath = (name) => `^src/${literal(name)}`;
const packagePath = (name) => `node_modules/${name}${name.endsWith('/') ? '' : '/'}`;

const folderRules = Object.entries(folders).map(([folder, { ours, packages }]) => ({
  name: `imports-of-${folder}`,
  comment: `${folder}/ may import ${[...ours, ...packages].join(', ') || 'nothing'} and itself.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: test },
  to: {
    pathNot: [
      ourPath(`${folder}/`),
      ...ours.map(ourPath),
      ...packages.filter((name) => name !== 'node:').map(packagePath),
    ],
    ...(packages.includes('node:') ? { dependencyTypesNot: ['core'] } : {}),
  },
}));

const groupRules = Object.entries(groups).flatMap(([folder, rows]) =>
  Object.entries(rows).map(([group, ours]) => ({
    name: `imports-of-${folder}-${group}`,
    comment: `${folder}/${group}/ may import, of ${folder}/, ${ours.join(', ') || 'nothing'} and itself.`,
    severity: 'error',
    from: { path: `^src/${folder}/${group}/`, pathNot: test },
    to: {
      path: `^src/${folder}/`,
      pathNot: [
        ...[group, ...ours].map((name) => `^src/${folder}/${name}/`),
        ...shared[folder].map((name) => ourPath(`${folder}/${name}`)),
      ],
    },
  })),
);

/** Rules that say more than a row of the table can. */
const furtherRules = [
  {
    name: 'no-cycles',
    comment: 'No import cycle, not even of types.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-dead-modules',
    comment:
      'Every module is reached from the page, the worker or the command line. Terms are for translators, and held to by a test.',
    from: { path: entries },
    to: { path: '^src/', pathNot: [entries, test, '^src/i18n/terms[.]ts$'], reachable: false },
  },
  {
    name: 'no-orphans',
    comment: 'No module stands alone.',
    from: { path: '^src/', orphan: true },
    to: {},
  },
  {
    name: 'resolvable',
    comment: 'Every import is of a file or a package that is there.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'tensorflow-in-webgl-only',
    comment:
      'TensorFlow.js is imported in engine/kernels/webgl/ alone: the core and the WebGL backend.',
    from: { path: '^src/', pathNot: [test, '^src/engine/kernels/webgl/'] },
    to: { path: tensorFlow },
  },
  {
    name: 'tensorflow-core-and-webgl-only',
    comment: 'TensorFlow.js as a whole (layers, data, converter) would double the bundle.',
    from: { path: '^src/engine/kernels/webgl/', pathNot: test },
    to: { path: tensorFlow, pathNot: `${tensorFlow}tfjs-(core|backend-webgl)/` },
  },
  {
    name: 'tensorflow-out-of-the-page',
    comment: 'The page reaches TensorFlow.js through the worker alone.',
    from: { path: '^src/main[.]tsx$' },
    to: { path: tensorFlow, reachable: true },
  },
  {
    name: 'tensorflow-out-of-the-variant-workers',
    comment: 'A worker that trains one variant on the processor starts without TensorFlow.js.',
    from: { path: '^src/worker/(variant/variantMain|jobs/jobMain)[.]ts$' },
    to: { path: tensorFlow, reachable: true },
  },
  {
    name: 'client-is-thin',
    comment: 'worker/client.ts imports comlink; of all else, types alone.',
    from: { path: '^src/worker/client[.]ts$' },
    to: { pathNot: packagePath('comlink'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'store-takes-types',
    comment:
      'What the store takes of the worker and of what computes there is types; it calls the client.',
    from: { path: '^src/store/', pathNot: test },
    to: {
      path: '^src/(worker|engine|data|network|claims)/',
      pathNot: '^src/worker/client[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'saved-run-takes-types',
    comment: 'What a saved run takes of the engine, the data and the network is types.',
    from: { path: '^src/savedRun/', pathNot: test },
    to: { path: '^src/(engine|data|network)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'protocol-is-types',
    comment: 'worker/protocol.ts is what both sides share: it imports types alone.',
    from: { path: '^src/worker/protocol[.]ts$' },
    to: { dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'client-is-of-the-page',
    comment: 'Nothing inside the worker imports the page side of it.',
    from: { path: '^src/worker/', pathNot: test },
    to: { path: '^src/worker/client[.]ts$' },
  },
  {
    name: 'no-tests-in-the-product',
    comment: 'Only tests import tests and what is in a folder named testing.',
    from: { path: '^src/', pathNot: test },
    to: { path: test },
  },
  {
    name: 'bench-is-apart',
    comment: 'Nothing in src/ imports the bench.',
    from: { path: '^src/' },
    to: { path: '^bench/' },
  },
  {
    name: 'imports-of-bench',
    comment:
      'The bench drives the page from outside; what it imports of src/ is what trains, what is recorded of it, and how often it is looked at.',
    from: { path: '^bench/' },
    to: {
      path: '^src/(?!(spec|data|network|record|engine)/)',
      pathNot: '^src/worker/(session/frameScheduler|variant/runRecorder)[.]ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-tests-in-the-bench',
    comment:
      'Only tests of the bench import what is in its folder named testing; the runs whose bits are known are tests.',
    from: { path: '^bench/', pathNot: [test, '^bench/firefox/'] },
    to: { path: test },
  },
  {
    name: 'no-development-packages',
    comment: 'What is shipped imports dependencies, not devDependencies.',
    from: { path: '^src/', pathNot: [test, '^src/headless/'] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
].map((rule) => ({ severity: 'error', ...rule }));

export default {
  forbidden: [...folderRules, ...groupRules, ...furtherRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    // AssemblyScript: a program of its own, compiled by `npm run wasm`.
    exclude: { path: '^src/engine/kernels/wasm/assembly/' },
    // Keeps type imports in view and marks them as such.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js'],
    },
  },
};
