import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { APIError, type EmailAdapter } from 'payload'
import type { Settings } from '../content/settings.ts'

/**
 * No mail server is set up. Payload's stand-in would write every message to the log, links for new passwords included;
 * this one refuses instead.
 */
const noEmail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@stadt.example',
  defaultFromName: 'Stadtschreiber',
  sendEmail: () => Promise.reject(new APIError('Es ist kein E-Mail-Versand eingerichtet. Bitte wenden Sie sich an die Administration.', 503)),
})

/** Sends e-mail by SMTP where a server is set up; messages are neither stored nor logged. */
export const emailFor = ({ SMTP_URL, SMTP_FROM }: Pick<Settings, 'SMTP_URL' | 'SMTP_FROM'>) =>
  SMTP_URL === undefined || SMTP_FROM === undefined
    ? noEmail
    : nodemailerAdapter({
        defaultFromAddress: SMTP_FROM,
        defaultFromName: 'Service-Center 115',
        skipVerify: true, // a mail server that is away must not keep the CMS from starting
        transportOptions: { ...serverAt(new URL(SMTP_URL)), logger: false, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
      })

/** `smtps:` speaks TLS from the start, `smtp:` as soon as the server offers it. */
function serverAt({ protocol, hostname, port, username, password }: URL) {
  const secure = protocol === 'smtps:'
  return {
    host: hostname, port: Number(port) || (secure ? 465 : 587), secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
}
