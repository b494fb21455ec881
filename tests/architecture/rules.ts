/** Who may import whom, as `docs/architecture.md` says it. */
import { targetOf } from './source-files'

type Rule = {
  /** Files the rule is for. */
  within: RegExp
  /** Our own folders they may reach. */
  ours: RegExp
  /** Packages they may use. */
  packages: RegExp
  because: string
}

const corePackages = /^(zod|temporal-polyfill|minisearch|ical-generator|ical\.js|papaparse|ts-fsrs)$/

/** The first rule that fits a file counts. */
export const rules: readonly Rule[] = [
  {
    within: /^src\/core\//,
    ours: /^src\/core\//,
    packages: corePackages,
    because: 'core imports nothing of ours and only pure libraries',
  },
  {
    within: /^src\/shared\//,
    ours: /^src\/(shared|core)\//,
    packages: /^zod$/,
    because: 'the contract knows only core',
  },
  {
    within: /^src\/preload\//,
    ours: /^src\/shared\/ipc\/channels$/,
    packages: /^electron$/,
    because: 'the bridge is verbs and nothing else',
  },
  {
    within: /^src\/cli\//,
    ours: /^src\/(cli\/|core\/|shared\/ipc\/data-views$|main\/storage\/(check|backup|disk$|lock$|lock-probes$|places$))/,
    packages: /^node:/,
    because: 'the command line is core from a terminal; it looks after a data folder, and never opens a store',
  },
  {
    within: /^src\/main\/index\.ts$/,
    ours: /^src\/(main|core|shared)\//,
    packages: /^(electron|node:.+)$/,
    because: 'the composition root wires main',
  },
  {
    within: /^src\/main\/(app|pdf)\//,
    ours: /^src\/(main\/(app|pdf)|core|shared)\//,
    packages: /^(electron|zod|node:.+)$/,
    because: 'windows know no services',
  },
  {
    within: /^src\/main\/platform\//,
    ours: /^src\/(main\/platform|shared)\//,
    packages: /^(electron|node:.+)$/,
    because: 'the platform is handed in, and knows nothing of who uses it',
  },
  {
    within: /^src\/main\/ipc\//,
    ours: /^src\/(main\/(ipc|services|storage)|core|shared)\//,
    packages: /^electron$/,
    because: 'handlers call services',
  },
  {
    within: /^src\/main\/services\//,
    ours: /^src\/(main\/(services|storage|platform\/system)|core|shared)/,
    packages: /^node:/,
    because: 'use cases know storage and core, and no Electron',
  },
  {
    within: /^src\/main\/storage\//,
    ours: /^src\/(main\/storage|core|shared)\//,
    packages: /^(fflate|lowdb|zod|node:.+)$/,
    because: 'storage is the only owner of the disk, of lowdb and of archives',
  },
  {
    within: /^src\/renderer\/src\/components\//,
    ours: /^src\/(renderer\/src\/(components|theme|text|stores\/(messages|load)|api)|core|shared)/,
    packages: /^(react|react-aria-components|lucide-react|react-markdown|@internationalized\/date|d3-scale|d3-shape)$/,
    because: 'components present what they are given',
  },
  {
    within: /^src\/renderer\/src\/features\//,
    ours: /^src\/(renderer\/src\/(features|components|stores|print|theme|text)|core|shared)/,
    packages:
      /^(react|react-aria-components|lucide-react|react-markdown|zustand(\/.+)?|@internationalized\/date|d3-scale|d3-shape)$/,
    because: 'features reach main through stores',
  },
  {
    within: /^src\/renderer\/src\/stores\//,
    ours: /^src\/(renderer\/src\/(stores|api|text)|core|shared)/,
    packages: /^zustand(\/.+)?$/,
    because: 'stores hold view state and what main said',
  },
  {
    within: /^src\/renderer\/src\/(api|text|theme)\//,
    ours: /^src\/(renderer\/src\/(api|text|theme)|core|shared)/,
    packages: /^@fontsource/,
    because: 'the lowest layers of the page know no screen',
  },
  {
    within: /^src\/renderer\/src\/no-eval\.ts$/,
    ours: /^$/,
    packages: /^zod\/v4\/core$/,
    because: 'it says how schemas run and nothing else',
  },
  {
    within: /^src\/renderer\//,
    ours: /^src\/(renderer|core|shared)/,
    packages: /^(react|react-dom(\/.+)?|react-aria-components|lucide-react|zustand)$/,
    because: 'pages know core, never main',
  },
]

/** What a file imports against the rules, in words; empty when it keeps them. */
export function breaches(path: string, imports: readonly string[]): string[] {
  const rule = rules.find(({ within }) => within.test(path))
  if (!rule) return [`${path} belongs to no zone`]
  return imports.flatMap((specifier) => {
    const target = targetOf(path, specifier)
    const allowed = specifier.startsWith('.') ? rule.ours.test(target) : rule.packages.test(target)
    const acrossFeatures =
      /^src\/renderer\/src\/features\/([^/]+)/.exec(path)?.[1] !==
        /^src\/renderer\/src\/features\/([^/]+)/.exec(target)?.[1] &&
      target.startsWith('src/renderer/src/features/') &&
      path.startsWith('src/renderer/src/features/')
    return allowed && !acrossFeatures ? [] : [`${path} imports ${specifier}: ${rule.because}`]
  })
}
