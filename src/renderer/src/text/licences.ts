/** What ships inside Lectern, and under which licence; a test holds it against package.json. */
export const licences: readonly { name: string; licence: string; use: string }[] = [
  {
    name: 'Electron',
    licence: 'MIT',
    use: 'the window and the runtime; contains Chromium and Node under their own licences',
  },
  { name: 'react', licence: 'MIT', use: 'the screens' },
  { name: 'react-dom', licence: 'MIT', use: 'the screens' },
  {
    name: 'react-aria-components',
    licence: 'Apache-2.0',
    use: 'how every control behaves, with a keyboard and a screen reader too',
  },
  { name: '@internationalized/date', licence: 'Apache-2.0', use: 'calendar fields' },
  { name: 'zustand', licence: 'MIT', use: 'what a screen is showing' },
  { name: 'lowdb', licence: 'MIT', use: 'documents in the data folder' },
  { name: 'zod', licence: 'MIT', use: 'nothing is believed before it is checked' },
  { name: 'temporal-polyfill', licence: 'MIT', use: 'dates without surprises' },
  { name: 'minisearch', licence: 'MIT', use: 'search in the catalog' },
  { name: 'fflate', licence: 'MIT', use: 'the archive of everything you made' },
  { name: 'ical-generator', licence: 'MIT', use: 'calendar files' },
  { name: 'react-markdown', licence: 'MIT', use: 'texts of questions' },
  { name: 'lucide-react', licence: 'ISC', use: 'icons' },
  { name: 'd3-scale', licence: 'ISC', use: 'scales of charts' },
  { name: 'd3-shape', licence: 'ISC', use: 'lines of charts' },
  { name: '@fontsource-variable/inter', licence: 'OFL-1.1', use: 'Inter by Rasmus Andersson' },
  { name: '@fontsource-variable/source-serif-4', licence: 'OFL-1.1', use: 'Source Serif 4 by Frank Grießhammer' },
  {
    name: '@fontsource/jetbrains-mono',
    licence: 'OFL-1.1',
    use: 'JetBrains Mono by Philipp Nurullin and Konstantin Bulenkov',
  },
]
