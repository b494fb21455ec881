/** Node 18, inside older runtimes, keeps the standard `crypto` object out of sight; libraries look for it there. */
import { webcrypto } from 'node:crypto'

if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto })
