import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licences } from '../../src/renderer/src/text/licences'
import { root } from '../architecture/source-files'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

describe('the list of licences', () => {
  const { dependencies } = read(join(root, 'package.json'))
  const listed = licences.filter(({ name }) => name !== 'Electron')

  it('names every library that ships, and no other', () => {
    expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(dependencies).sort())
  })

  it.each(listed)('says of $name what its package says', ({ name, licence }) => {
    const folder = createRequire(join(root, 'package.json'))
      .resolve.paths(name)
      ?.map((path) => join(path, name, 'package.json'))
    expect(read(folder?.[0] ?? '').license).toBe(licence)
  })
})
