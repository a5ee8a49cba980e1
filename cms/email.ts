import { APIError, type EmailAdapter } from 'payload'

/**
 * No mail server is set up. Payload's stand-in would write every message to the log, links for new passwords included;
 * this one refuses instead.
 */
export const noEmail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@stadt.example',
  defaultFromName: 'Stadtschreiber',
  sendEmail: () => Promise.reject(new APIError('Es ist kein E-Mail-Versand eingerichtet. Bitte wenden Sie sich an die Administration.', 503)),
})
