import type { states as zh } from '../zh/states.ts';

export const states: typeof zh = {
  loading: 'Loading',
  retry: 'Try again',
  stale: (when: string) => `Could not refresh; you see the data of ${when}.`,
  offlineTitle: 'The server cannot be reached',
  offlineText: 'Check the network or try again later; what you typed is kept.',
  problemTitle: 'That did not work',
  codes: {
    'request.invalid': ['The request is not valid', 'Check what you typed, or the filters in the address.'],
    'request.method': ['This address cannot be used that way', 'Reload the page and try again.'],
    'request.too.many': ['Too many requests', 'Wait a moment and try again; let a program ask more slowly.'],
    'request.too.slow': [
      'No answer in time',
      'Try again later; if you sent something, see first whether it was done.',
    ],
    'password.first': ['Change your password first', 'The one you have was given by an administrator.'],
    'request.too.large': ['The file is too large', 'Split it, or remove sheets that are not needed.'],
    'request.media.type': ['Wrong content type', 'Choose the file again, or reload the page and try again.'],
    'request.unauthorised': ['Not signed in', 'Sign in and try again.'],
    'request.forbidden': ['Not permitted', 'This is outside your permissions; ask an administrator.'],
    'sign.in.refused': ['Not signed in', 'The name or the password is wrong; enter them again.'],
    'sign.in.locked': [
      'Locked for a while',
      'Too many wrong attempts: wait, or ask the security administrator for a new password.',
    ],
    'sign.in.code': [
      'A one-time code is needed',
      'Enter the six digits your authenticator shows now; each works once.',
    ],
    'sign.in.provider': ['No answer of the identity provider', 'Try later, or sign in with a password.'],
    'sign.in.lost': ['Signing in was not finished', 'It took too long or was broken off; begin again.'],
    'sign.in.unknown': [
      'Not a known identity',
      'Tell the security administrator your identifier, to be written down for your account.',
    ],
    'not.found': ['Not found', 'It may have been withdrawn, or not exist yet on the chosen date.'],
    conflict: ['Someone else changed this', 'Refresh and try again.'],
    'upload.already.committed': [
      'This file is already committed',
      'To change it, withdraw it and send it again.',
    ],
    'upload.not.committed': ['This file is not committed', 'Only a committed file can be withdrawn.'],
    'upload.moved': [
      'The statistics have moved',
      'Another file was committed meanwhile: compare again, then commit.',
    ],
    'upload.refused': [
      'This file cannot be committed',
      'Mend the sheet by the list of problems and send it again.',
    ],
    'restore.refused': ['Not restored', 'Check the archive and where it goes.'],
    'template.unread': ['Still not readable', 'Nothing was remembered; correct the reading first.'],
    'template.empty': [
      'Nothing to remember',
      'Periods and regions are next month’s own; correct a column, a row, the layout or the unit.',
    ],
    'reason.required': [
      'A reason is needed',
      'Say why stored figures change, and why figures far out are right.',
    ],
    'warning.closed': ['The warning is closed', 'A closed warning takes no more action.'],
    'warning.not.clear': ['It cannot be closed yet', 'The figure is not back inside the recovery line.'],
    'warning.same.person': [
      'A second person has to sign off',
      'Whoever asked to close a warning of this level cannot sign it off.',
    ],
    'warning.not.closing': [
      'No closing waits for sign-off',
      'Somebody may have signed it off or sent it back: reload.',
    ],
    'silence.over': ['The silence is over', 'Set a new one where it is still needed.'],
    'message.not.dead': ['The message was not given up', 'It has been sent or is still being tried: reload.'],
    'return.no.window': ['No return of that period is asked for', 'Choose one of the periods of the notice.'],
    'return.decided': ['This return has been decided on', 'Reload; file it again where something changed.'],
    'slip.out.of.turn': ['The slip cannot take this step yet', 'Reload and follow its order.'],
    'report.issued': [
      'The report was issued',
      'An issued report does not change: draft another to correct it.',
    ],
    'report.not.ready': [
      'Not ready to be issued',
      'Settle the errors of its checks first, such as numbers that moved.',
    ],
    'two.persons': [
      'Somebody else has to do this',
      'Here whoever makes a thing does not approve it: hand it to a colleague who may.',
    ],
    'setting.needs.people': ['Cannot be set yet', 'Make at least two accounts that may do it first.'],
    'proposal.decided': ['Decided already', 'Reload; if it is still needed, propose it again.'],
    'release.out.of.turn': ['Not its turn', 'Reload: it is reviewed, then approved, then published.'],
    'release.embargo': [
      'Not published yet',
      'Figures wait to be published and are seen then; the security administrator keeps the list of who sees them early.',
    ],
    'idempotency.mismatch': ['Sent twice with different content', 'Reload the page and send it again.'],
    'idempotency.done': [
      'Done the last time',
      'Reload the page to see it; there is no need to send it again.',
    ],
    'store.full': [
      'The server’s disk is full',
      'Nothing was written and what was there is unharmed; tell the administrator to free some space.',
    ],
    'store.read.only': [
      'The server cannot write its data',
      'Nothing was written; ask the administrator to look at the permissions.',
    ],
    'store.busy': ['The database is busy', 'Nothing was written; try again in a moment.'],
    'store.damaged': [
      'The database is damaged',
      'Writing has stopped; tell the administrator at once to restore a backup.',
    ],
    'store.unreachable': [
      'The database cannot be opened',
      'Nothing was written; ask the administrator whether it runs.',
    ],
    internal: [
      'The server failed',
      'Try again later; if it happens again, tell the administrator the number.',
    ],
  },
};
