import { expect, test } from 'vitest'
import { speaking, trouble } from './trouble.ts'

const answering = (body: unknown, status: number) => speaking(async () => Response.json(body, { status }))()
const said = async (body: unknown, status = 500) => (await answering(body, status)).json() as Promise<unknown>

test('where Payload could not start, people read a German sentence', async () => {
  expect(await said({ message: 'There was an error initializing Payload' })).toEqual({ errors: [{ message: trouble }] })
  expect((await answering({ message: 'There was an error initializing Payload' }, 500)).status).toBe(500)
})

test('every other answer passes unchanged', async () => {
  const own = { errors: [{ message: 'Die Datei ist zu groß.' }] }
  expect(await said(own)).toEqual(own)
  expect(await said({ message: 'Gespeichert' }, 200)).toEqual({ message: 'Gespeichert' })
  expect(await (await speaking(async () => new Response('kein JSON', { status: 500 }))()).text()).toBe('kein JSON')
})
