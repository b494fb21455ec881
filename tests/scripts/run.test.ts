import { expect, test } from 'vitest'
import { lastLines, must, run } from '../../scripts/lib/run.mjs'
import { listen } from './said'

const said = listen()
const node = (script: string): [string, string[]] => [process.execPath, ['-e', script]]

test('a program that fails reports its code and both its streams', async () => {
  const result = await run(...node(`console.log('out'); console.error('err'); process.exit(3)`))
  expect(result).toMatchObject({ code: 3 })
  expect(result.output).toContain('out')
  expect(result.output).toContain('err')
})

test('a program that does not exist fails as in a shell', async () => {
  expect(await run('no-such-program-anywhere', [])).toMatchObject({ code: 127 })
})

test('a long step says how long it has been running', async () => {
  await run(...node('setTimeout(() => {}, 400)'), { label: 'Building', every: 50 })
  expect(said.lines[0]).toBe('Building …')
  expect(said.lines[1]).toMatch(/^ {2}Building: \d+ s$/)
})

test('a step that has to succeed is explained in a sentence when it does not', async () => {
  const failing = must(...node('process.exit(1)'), { trouble: 'The build failed; correct the sources and try again.' })
  await expect(failing).rejects.toThrow('The build failed; correct the sources and try again.')
})

test('of a long output the end is shown', () => {
  expect(lastLines('1\n2\n3\n', 2)).toBe('2\n3')
})
