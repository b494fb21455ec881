/** A state a power cut left, as real files. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CrashState } from './crash-states'

/** Makes `folder` hold the state and nothing else. */
export function materialise(state: CrashState, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const path of state.folders) mkdirSync(join(folder, path))
  for (const [path, bytes] of state.files) writeFileSync(join(folder, path), bytes)
}
