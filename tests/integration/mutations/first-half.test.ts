import { testPromise } from './promise'

testPromise(1, 5000)
