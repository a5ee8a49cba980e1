import { expect, it } from 'vitest'
import { frameAddress, frameOrigins, mapProvider, videoId, videoProviders } from './embeds.ts'

it('a city frames the hosts of videos and maps, and its council’s stream where it names one', () => {
  const videos = 'https://www.youtube-nocookie.com'
  const maps = 'https://www.openstreetmap.org'
  expect(frameOrigins({})).toEqual([maps, videos])
  const councilStream = { provider: 'Rat TV', url: 'https://rat.example/live', frame: 'https://player.rat.example:8443/live?room=1' }
  expect(frameOrigins({ councilStream })).toEqual(['https://player.rat.example:8443', maps, videos])
  expect(frameOrigins({ councilStream: { ...councilStream, frame: `${videos}/embed/abcdefghijk` } })).toEqual([maps, videos])
})

it('every frame of a video comes from its provider’s origin', () => {
  for (const { frame, origin } of Object.values(videoProviders)) expect(new URL(frame('aqz-KE-bpKQ')).origin).toBe(origin)
})

it('a map shows the streets around a place', () => {
  const frame = new URL(mapProvider.frame({ lat: 50.005, lon: 8.264 }))
  expect(frame.origin).toBe(mapProvider.origin)
  expect(frame.searchParams.get('bbox')).toBe('8.26000,50.00300,8.26800,50.00700')
  expect(frame.searchParams.get('marker')).toBe('50.005,8.264')
})

it.each(['http://rat.example', "https://rat.example;script-src'unsafe-inline'", 'javascript:alert(1)', 'https://*.example', 'rat.example'])(
  'refuses to frame %s',
  (address) => expect(frameAddress.safeParse(address).success).toBe(false),
)

it.each(['aqz-KE-bpKQ"', 'zu-kurz', '../../../evil', 'aqz-KE-bpKQ?autoplay=1'])('refuses %s as the key of a video', (key) =>
  expect(videoId.safeParse(key).success).toBe(false),
)
