import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { appendLines } from '../../../src/main/storage/merge'
import { tempFolder } from '../../scripts/temp-folder'
import { testPorts } from './ports'

it.each([
  ['a new file', {}, 'c\nd\n'],
  ['an empty file', { 'a.jsonl': '' }, 'c\nd\n'],
  ['whole lines', { 'a.jsonl': 'a\nb\n' }, 'a\nb\nc\nd\n'],
  ['a line that was cut off', { 'a.jsonl': 'a\nb' }, 'a\nb\nc\nd\n'],
])('lines are appended to %s, each on its own', async (_, files, expected) => {
  const path = join(tempFolder(files), 'a.jsonl')
  await appendLines(path, ['c', 'd'], testPorts().ports)
  expect(readFileSync(path, 'utf8')).toBe(expected)
})
