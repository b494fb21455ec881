import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupFolder, dataFolder, openPlaces } from '../../../src/main/storage/places'
import { tempFolder } from '../../scripts/temp-folder'
import { testPorts } from './ports'

const ports = () => testPorts().ports

const usual = { data: null, previous: null, backups: null, shared: null, sharedPaused: false }

describe('the places of the data', () => {
  it('are the usual ones until others are chosen', async () => {
    const userData = tempFolder()
    const places = await openPlaces(join(userData, 'places.json'), ports())
    expect(places.value).toEqual(usual)
    expect(dataFolder(places.value, userData)).toBe(join(userData, 'data'))
    expect(backupFolder(places.value, userData)).toBe(join(userData, 'backups'))
  })

  it('are kept once chosen', async () => {
    const userData = tempFolder()
    const path = join(userData, 'places.json')
    const chosen = { ...usual, data: join(userData, 'elsewhere'), backups: join(userData, 'saved'), sharedPaused: true }
    await (await openPlaces(path, ports())).update(() => chosen)
    const { value } = await openPlaces(path, ports())
    expect(value).toEqual(chosen)
    expect(dataFolder(value, userData)).toBe(chosen.data)
    expect(backupFolder(value, userData)).toBe(chosen.backups)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'lectern-places', schema: 1 })
  })

  it.each(['data', 'previous', 'backups', 'shared'])('take no relative or broken path for %s', async (which) => {
    const userData = tempFolder()
    const path = join(userData, 'places.json')
    const places = await openPlaces(path, ports())
    for (const wrong of ['', 'elsewhere', '../elsewhere', './x', '/a\0b']) {
      await expect(places.update((value) => ({ ...value, [which]: wrong }))).rejects.toThrow()
    }
    expect(places.value).toEqual(usual)
    expect(() => readFileSync(path)).toThrow()
  })
})
