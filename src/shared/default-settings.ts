/** What a fresh profile starts from; apart from the schema so that pages need not load one. */
import type { Settings } from './settings'

export const defaultSettings: Settings = {
  name: '',
  theme: 'system',
  readingSize: 19,
  reduceMotion: false,
  railCollapsed: false,
  minutes: { mon: 60, tue: 60, wed: 60, thu: 60, fri: 0, sat: 150, sun: 60 },
  paper: 'a4',
}
