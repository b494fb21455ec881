import { testPromise } from './promise'

testPromise(5001, 5000)
