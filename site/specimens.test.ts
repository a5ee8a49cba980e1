import { expect, test } from 'vitest'
import { specimens } from './specimens.ts'

const shown = specimens('030 123456', '2026-11-22')

test('every urgency and every kind of fee is shown', () => {
  expect(shown.notices.map(({ urgency }) => urgency)).toEqual(['info', 'warning', 'emergency'])
  expect(shown.full.fees.map(({ kind }) => kind)).toEqual(['fixed', 'range', 'free', 'statute'])
})

test('states are told apart by their names', () => {
  const states = [...shown.nextSteps, ...shown.hours].map(({ state }) => state)
  expect(new Set(states).size).toBe(states.length)
})
