// Shown only where scripts run (`_entry.scss`): everybody else prints with the browser's own command.
for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print())
