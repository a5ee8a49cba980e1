import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { de } from '@payloadcms/translations/languages/de'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { readSettings } from '../content/settings.ts'
import { answerChanges } from './collections/answer-changes.ts'
import { apiKeys } from './collections/api-keys.ts'
import { cityGlobal } from './collections/city.ts'
import { events, news, notices, socialPosts, topics } from './collections/editorial.ts'
import { dataSets } from './collections/data-sets.ts'
import { deskCounts } from './collections/desk-counts.ts'
import { hotlineNotices } from './collections/hotline-notices.ts'
import { media } from './collections/media.ts'
import { contactPoints, locations, organisations } from './collections/places.ts'
import { publications } from './collections/publications.ts'
import { searchCounts } from './collections/search-counts.ts'
import { searchRules } from './collections/search-rules.ts'
import { services } from './collections/services.ts'
import { tasks } from './collections/tasks.ts'
import { users } from './collections/users.ts'
import { database } from './database.ts'
import { answersEndpoint } from './desk/api/endpoint.ts'
import { openApiEndpoint } from './desk/api/openapi.ts'
import { deskEndpoints } from './desk/endpoints.ts'
import { loopEndpoints } from './desk/loop/endpoints.ts'
import { warmUpDesk } from './desk/state.ts'
import { editor } from './editor.ts'
import { emailFor } from './email.ts'
import { feedbackEndpoint } from './feedback/endpoint.ts'
import { healthEndpoint } from './health.ts'
import { languagesOfInstallation } from './installation.ts'
import { askedEndpoint } from './search-counts/endpoint.ts'
import { secretOfInstallation } from './secret.ts'
import { withUploads } from './uploads.ts'
import { sayTrouble } from './trouble.ts'

const here = path.dirname(fileURLToPath(import.meta.url))
const settings = readSettings()
const languages = languagesOfInstallation()

export default buildConfig({
  serverURL: settings.CMS_URL,
  csrf: [settings.CMS_URL],
  cors: [settings.CMS_URL],
  secret: secretOfInstallation(),
  db: database(settings),
  editor,
  email: emailFor(settings),
  sharp,
  collections: [services, organisations, locations, contactPoints, topics, news, events, socialPosts, notices, media, dataSets, searchRules, hotlineNotices, tasks, searchCounts, deskCounts, publications, answerChanges, users, apiKeys],
  globals: [cityGlobal],
  localization: {
    locales: languages.map(({ code, name, direction }) => ({ code, label: name, rtl: direction === 'rtl' })),
    defaultLocale: languages[0].code,
    // Without it a request that names no language would lose every localised field it sends (Payload 3.90).
    fallback: true,
  },
  i18n: { supportedLanguages: { de }, fallbackLanguage: 'de' },
  admin: {
    user: 'users',
    avatar: 'default', // the usual one would ask a third party for a picture of each person
    components: { beforeDashboard: ['/admin/OpenTasks.tsx#OpenTasks'], graphics: { Icon: '/admin/Brand.tsx#Icon', Logo: '/admin/Brand.tsx#Logo' } },
    dateFormat: 'dd.MM.yyyy HH:mm',
    meta: { titleSuffix: ' – Stadtschreiber' },
    importMap: { baseDir: here, importMapFile: path.join(here, 'app/(payload)/admin/importMap.js') },
    timezones: { defaultTimezone: 'Europe/Berlin' },
  },
  endpoints: [healthEndpoint, answersEndpoint, openApiEndpoint, feedbackEndpoint, askedEndpoint, ...deskEndpoints, ...loopEndpoints],
  plugins: [withUploads],
  onInit: warmUpDesk,
  hooks: { afterError: [sayTrouble] },
  graphQL: { disable: true },
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
  upload: { limits: { fileSize: 20 * 1024 * 1024 } },
})
