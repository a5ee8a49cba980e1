/* What tasks are called; German, for those who work with them. */

/** What somebody asks an office to look at. */
export const taskKinds = {
  feedback: 'Rückmeldung zu einer Seite',
  mistake: 'Fehler gemeldet',
  answer: 'Auskunft falsch oder fehlt',
  question: 'Frage ohne Auskunft',
  callback: 'Rückruf',
  search: 'Suche ohne Treffer',
} as const
export type TaskKind = keyof typeof taskKinds

export const taskStates = { open: 'Offen', progress: 'In Arbeit', done: 'Erledigt' } as const
export type TaskState = keyof typeof taskStates

/** Whether a page helped. */
export const taskVerdicts = { yes: 'hilfreich', no: 'nicht hilfreich' } as const
export type TaskVerdict = keyof typeof taskVerdicts

/** When somebody wants to be called, within the times of 115. */
export const callbackTimes = { any: 'jederzeit', morning: '8 bis 12 Uhr', midday: '12 bis 15 Uhr', afternoon: '15 bis 18 Uhr' } as const
export type CallbackTime = keyof typeof callbackTimes

/** Characters that somebody may write; enough to say it, too little to tell a life. */
export const longestWords = 2000

export const dashboardTexts = {
  title: 'Aufgaben',
  forOffice: (count: number) => (count ? `${counted(count)} für Ihr Amt` : 'Für Ihr Amt ist keine Aufgabe offen.'),
  forCentral: (count: number) => (count ? `${counted(count)} in allen Ämtern` : 'In keinem Amt ist eine Aufgabe offen.'),
  unassigned: (count: number) => `davon ohne Amt: ${count}`,
  overdue: (count: number) => (count === 1 ? '1 Rückruf ist überfällig' : `${count} Rückrufe sind überfällig`),
  forAgent: (count: number) => (count ? `${counted(count)}, die Sie gemeldet haben` : 'Alles, was Sie gemeldet haben, ist erledigt.'),
}

const counted = (count: number) => (count === 1 ? '1 offene Aufgabe' : `${count} offene Aufgaben`)
