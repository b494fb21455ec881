/**
 * Tells zod not to compile schemas with `new Function`: the page's policy refuses it, so trying would only report a
 * violation. Imported before anything that makes a schema.
 */
import { config } from 'zod/v4/core'

config({ jitless: true })
