import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { complaintOf } from './city-for-tests.ts'
import { feedbackOrigin, readSettings } from './settings.ts'

const complaintAbout = (environment: Record<string, string>) => complaintOf(() => readSettings(environment as NodeJS.ProcessEnv))
const settingsWith = (environment: Record<string, string>) => readSettings(environment as NodeJS.ProcessEnv)

describe('without any setting', () => {
  it('the sample city, the data folder and both ports are set', () => {
    expect(settingsWith({})).toEqual({
      STADT_SAMPLE: path.resolve('content/sample'),
      STADT_DATA: path.resolve('data'),
      CMS_PORT: 3000,
      PORTAL_PORT: 4321,
      CMS_URL: 'http://localhost:3000',
      PORTAL_URL: 'http://localhost:4321',
      FEEDBACK_URL: 'http://localhost:3000',
      CMS_PROXIES: 1,
    })
  })

  it('nothing of the machine gets in', () => {
    expect(Object.keys(settingsWith({ HOME: '/home/x', PATH: '/bin', PAYLOAD_CONFIG_PATH: 'x', DATABASE_HOST: 'x' }))).toHaveLength(8)
  })
})

describe('settings', () => {
  it('a port moves the address that belongs to it', () => {
    expect(settingsWith({ PORTAL_PORT: '8080' }).PORTAL_URL).toBe('http://localhost:8080')
  })

  it('feedback goes to the CMS unless another address or none is named', () => {
    expect(feedbackOrigin(settingsWith({ CMS_URL: 'https://cms.example.org' }))).toBe('https://cms.example.org')
    expect(feedbackOrigin(settingsWith({ FEEDBACK_URL: 'https://www.example.org/' }))).toBe('https://www.example.org')
    expect(feedbackOrigin(settingsWith({ FEEDBACK_URL: 'off' }))).toBeUndefined()
    expect(complaintAbout({ FEEDBACK_URL: 'nein' })).toContain('oder off')
  })

  it('an address loses its last slash', () => {
    expect(settingsWith({ PORTAL_URL: 'https://www.example.org/' }).PORTAL_URL).toBe('https://www.example.org')
  })

  it('a folder is understood from where one stands', () => {
    expect(settingsWith({ STADT_SAMPLE: 'meine-stadt' }).STADT_SAMPLE).toBe(path.resolve('meine-stadt'))
  })

  it('an empty value counts as not set', () => {
    expect(settingsWith({ CMS_PORT: '', STADT_DEMO_PASSWORD: '', STADT_UNBEKANNT: '' }).CMS_PORT).toBe(3000)
  })

  it('MongoDB is taken by its address', () => {
    expect(settingsWith({ DATABASE_URL: 'mongodb://localhost/stadt' }).DATABASE_URL).toBe('mongodb://localhost/stadt')
  })
})

describe('a wrong setting gets a sentence', () => {
  it('that names the one that was meant', () => {
    expect(complaintAbout({ STADT_SAMPEL: 'x' })).toBe('Die Einstellung STADT_SAMPEL gibt es nicht. Meinten Sie STADT_SAMPLE?')
    expect(complaintAbout({ DATABASE_URI: 'mongodb://x' })).toBe('Die Einstellung DATABASE_URI gibt es nicht. Meinten Sie DATABASE_URL?')
  })

  it('that lists all where none is near', () => {
    expect(complaintAbout({ STADT_FARBE_DER_STARTSEITE: 'rot' })).toContain('Es gibt: STADT_SAMPLE, STADT_DATA')
  })

  it('for a port that is none', () => {
    expect(complaintAbout({ CMS_PORT: 'abc' })).toBe('Einstellung CMS_PORT: erwartet wird eine Portnummer.')
    expect(complaintAbout({ CMS_PORT: '70000' })).toBe('Einstellung CMS_PORT: erwartet wird eine Portnummer von 1 bis 65535.')
  })

  it('for two servers on one port', () => {
    expect(complaintAbout({ CMS_PORT: '4321' })).toContain('sie müssen verschieden sein')
  })

  it('for an address that is none or has a path', () => {
    expect(complaintAbout({ CMS_URL: 'example' })).toBe('Einstellung CMS_URL: erwartet wird eine Adresse wie https://www.example.org.')
    expect(complaintAbout({ PORTAL_URL: 'https://example.org/portal' })).toContain('ohne Pfad')
  })

  it('for a database that is not supported', () => {
    expect(complaintAbout({ DATABASE_URL: 'postgres://localhost' })).toContain('ohne diese Angabe nimmt Stadtschreiber SQLite')
  })

  it('for a store whose address or keys are not whole', () => {
    const keys = { S3_ACCESS_KEY_ID: 'x', S3_SECRET_ACCESS_KEY: 'y' }
    expect(settingsWith({ UPLOADS_URL: 's3://stadt-uploads/bilder', ...keys }).UPLOADS_URL).toBe('s3://stadt-uploads/bilder')
    for (const address of ['https://s3.example.org/x', 's3://', 's3://Stadt', 's3://stadt/../x', 's3://stadt/a b'])
      expect(complaintAbout({ UPLOADS_URL: address, ...keys })).toContain('UPLOADS_URL: erwartet wird eine Adresse wie s3://bucket/ordner')
    expect(complaintAbout({ UPLOADS_URL: 's3://stadt' })).toContain('fehlen die Zugangsdaten')
    expect(complaintAbout({ S3_ACCESS_KEY_ID: 'x' })).toContain('gehören zusammen')
    expect(complaintAbout({ S3_ENDPOINT: 's3.example.org' })).toContain('S3_ENDPOINT: erwartet wird eine Adresse wie https://s3.example.org')
    expect(complaintAbout({ UPLOAD_URL: 's3://stadt' })).toContain('Meinten Sie UPLOADS_URL?')
  })

  it('that never repeats a password or secret', () => {
    const complaint = complaintAbout({ STADT_DEMO_PASSWORD: 'kurz-geheim', PAYLOAD_SECRET: 'auch-geheim' })
    expect(complaint).toContain('mindestens 12 Zeichen')
    expect(complaint).toContain('mindestens 32 Zeichen')
    expect(complaint).not.toMatch(/kurz-geheim|auch-geheim/)
  })
})
