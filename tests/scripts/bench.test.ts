import { expect, test } from 'vitest'
import { median } from '../../scripts/bench/measure.mjs'

test.each([
  [[7], 7],
  [[9, 1, 5], 5],
  [[1, 2, 10, 4], 3],
  [[100, 20, 3], 20],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})
