/** Opens the store of a data folder until the study is there, and prints how long that took as JSON. */
import { realDisk } from '../../../src/main/storage/disk'
import { openStore } from '../../../src/main/storage/store'
import { portsOn } from './ports'

const [, , folder = ''] = process.argv
const begun = performance.now()
const store = await openStore(folder, portsOn(realDisk))
const study = await store.study()
const ms = performance.now() - begun
await store.close()
console.log(JSON.stringify({ ms, attempts: study.finished.size + study.running.size }))
