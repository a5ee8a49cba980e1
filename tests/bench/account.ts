/** The account of a measured installation, which lives in a temporary folder and is reached by this machine only. */
export const account = { email: 'messung@neustadt.example', password: 'nur-fuer-die-messung-7' }
