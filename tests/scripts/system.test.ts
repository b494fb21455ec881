import { expect, test } from 'vitest'
import { installedNames, namesHere } from '../../scripts/lib/system.mjs'

test('a removed package whose settings stayed is not installed', () => {
  const names = installedNames('installed\txvfb\t\nconfig-files\txauth\t\n')
  expect(names.has('xvfb')).toBe(true)
  expect(names.has('xauth')).toBe(false)
})

test('a name that an installed package provides counts as installed', () => {
  const names = installedNames(
    'installed\tlibasound2t64\tlibasound2 (= 1.2.11-1), libasound2-plugins-base\ninstalled\tlibgtk-3-0t64\tlibgtk-3-0 (= 3.24.41)\n',
  )
  expect([...names]).toEqual(
    expect.arrayContaining(['libasound2t64', 'libasound2', 'libasound2-plugins-base', 'libgtk-3-0']),
  )
})

test('a library that the system only has under its 64-bit time name is asked for by that', () => {
  const ubuntu2404 = new Set(['libasound2t64', 'libgbm1'])
  expect(namesHere(['libasound2', 'libgbm1'], ubuntu2404)).toEqual(['libasound2t64', 'libgbm1'])
})

test('without package lists the names stay as they are', () => {
  expect(namesHere(['libasound2'], new Set())).toEqual(['libasound2'])
})
