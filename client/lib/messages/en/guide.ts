import type { guide as zh } from '../zh/guide.ts';

export const guide: typeof zh = {
  title: 'User’s guide',
  intro: 'Three kinds of users, ten minutes each. The question mark at the top of a page opens its chapter.',
  open: 'Open the page',
  contents: 'Contents',
  picture: 'picture',
  chapters: [
    {
      id: 'leader',
      title: 'Leaders: ten seconds',
      intro:
        'The overview is enough; whoever wants to know why clicks on. Your account reads only: there is no box in which a figure could be changed.',
      steps: [
        {
          title: 'Where the six targets stand',
          text: 'One card a target: how much so far, how much by the calendar, how much by the season of past years, where the year may end, and one verdict. Where the two paces disagree the card says so in a sentence. What was not reported is said to be missing; nothing is estimated.',
          path: '/',
          picture: 'overview',
        },
        {
          title: 'Why, and who owes it',
          text: 'A card opens the target: both paces and past years, the range of the year end, what each month must bring, and which districts owe the gap, adding up to the whole. Drag the slider to see what more a month would do.',
          path: '/targets/urban-new-jobs',
          picture: 'target',
        },
        {
          title: 'Which district lags',
          text: 'Tiles, ranking and course of every district; click one to see all of it, tick some to put them side by side. The tiles are a sketch and show no boundaries.',
          path: '/districts',
          picture: 'districts',
        },
        {
          title: 'Where lay-offs may come',
          text: 'Switch the districts’ page to “Lay-off risk”: dots are plans that lie ahead, squares events being handled, as large as the people and in the colour of the level; beside them stand the districts and industries at most risk. A tile or a number opens its entries. A district that never registered anything is dashed: no entry does not mean no risk.',
          path: '/districts',
        },
        {
          title: 'Every figure leads to its source',
          text: 'Click any figure: its versions, the file and cell it stood in, its definition and clause.',
        },
        {
          title: 'What was known on a day',
          text: 'Pick a day at “As known on”: the whole page goes back to what was known then and is tinted; “Back to now” leaves. The two arrows beside it compare two days: what changed in figures, verdicts and warnings, with a CSV.',
        },
        {
          title: 'Something to take along',
          text: 'Reports has monthly briefs and half-year reports as Word documents in the official format; every page prints.',
          path: '/reports',
          picture: 'reports',
        },
        {
          title: 'Type too small',
          text: '“A” at the upper right makes type on every page a quarter larger, and small again; this machine remembers. Light and dark follow the system.',
        },
      ],
    },
    {
      id: 'analyst',
      title: 'Analysts: from sheets to figures',
      intro:
        'Drop a sheet as it came. Qingyu reads, checks and compares first; you look, then commit; every version is kept.',
      steps: [
        {
          title: 'Send a sheet',
          text: 'Drop Excel or CSV on the data page. Merged headers, persons and ten thousands mixed, GB18030: all fine. What was read is told in a sentence; what is not certain is asked, never guessed.',
          path: '/data',
          picture: 'upload',
        },
        {
          title: 'Review',
          text: 'Each problem names its cell, what was found, what is expected and how to mend it. Errors stay out; doubtful figures are ticked with a reason. Beside it: which figures, verdicts and warnings would change.',
        },
        {
          title: 'Commit and withdraw',
          text: 'A commit is whole or not at all, and a new version of the statistics. A wrong one can be withdrawn without touching later sheets; its history stays.',
        },
        {
          title: 'Type figures in',
          text: 'District by district, or a block pasted from Excel; blank sheets can be downloaded and sent out.',
          path: '/data/entry',
          picture: 'entry',
        },
        {
          title: 'Who has not reported',
          text: 'One table: in time, late, missing, revised, by how many days; the list of whom to remind is copied whole.',
          path: '/data/reporting',
          picture: 'reporting',
        },
        {
          title: 'Whether figures agree',
          text: 'Series that should move together stand side by side, their parting flagged; and hints for you alone: figures that hug the schedule, repeats, heaped last digits, revisions that always go one way.',
          path: '/data/checks',
          picture: 'checks',
        },
        {
          title: 'A table of one’s own',
          text: 'The explorer lists and draws any indicator by district, group or industry and period: figure, year on year, on the period before, share, index. An empty cell says why, a sum of how many, how far it is from the whole and what rounding can make of that; arrow keys move, Enter tells where a figure comes from. What is used often is kept as a view, for oneself or for everybody.',
          path: '/explore',
          picture: 'explore',
        },
        {
          title: 'Targets and rules',
          text: 'Targets have versions with document number and day. Rules are tried on history before they are saved: how often, how many months earlier.',
          path: '/warnings/rules',
          picture: 'rules',
        },
        {
          title: 'Registers',
          text: 'Lay-off plans, risk events, funds, job information online, time-limited policies: each goes in and out as a whole sheet, and a lay-off plan counts for the warnings at once.',
          path: '/registers',
          picture: 'registers',
        },
        {
          title: 'Draft a report',
          text: 'Words follow the figures, and each number is bound to its figure; when one moves the draft lists it. An issued report never changes.',
          path: '/reports',
          picture: 'reports',
        },
      ],
    },
    {
      id: 'officer',
      title: 'Duty officers: when woken',
      intro:
        'Warnings go by the clock: acknowledge, work through the steps, and from orange up a second person agrees to the closing. Acknowledging mutes nothing.',
      steps: [
        {
          title: 'The inbox first',
          text: 'The gravest first, of one level what has least time left; unread ones bold, districts folded under the city’s warning of the same indicator. J and K move, Enter opens.',
          path: '/warnings',
          picture: 'warnings',
        },
        {
          title: 'Acknowledge',
          text: 'A acknowledges. The time by which is shown; after that it goes up a level of command.',
        },
        {
          title: 'Work through the steps',
          text: 'Tick each step, note, assign; whom to call stands beside it. The figure, what was known then and later revisions are on the page.',
        },
        {
          title: 'Close',
          text: 'Propose the closing with a reason; of orange and red another person agrees, or sends it back.',
        },
        {
          title: 'Silence',
          text: 'While figures are checked a silence may be set: with a reason and an end, after seeing what it would hide. Red is not hidden unless chosen; you are told when it ends.',
          path: '/warnings/silences',
          picture: 'silences',
        },
        {
          title: 'Hand over',
          text: 'The shift’s log has what happened, what was done and what stands on one page to be printed.',
          path: '/warnings/shift',
          picture: 'shift',
        },
        {
          title: 'No message came',
          text: 'Channels shows where each message went, how often it was tried and why it did not arrive; it can be sent again. Messages are stored before they are sent.',
          path: '/warnings/channels',
          picture: 'channels',
        },
      ],
    },
    {
      id: 'keeper',
      title: 'Administrators: accounts, proof, backups',
      intro:
        'The three administrators each look after one thing, are never one account, and none can change a figure.',
      steps: [
        {
          title: 'Accounts',
          text: 'The first one is a security administrator; from then on everybody signs in. One role an account; the permissions page says who may do what.',
          path: '/permissions',
          picture: 'permissions',
        },
        {
          title: 'One’s own account',
          text: 'Password, one-time codes, where one is signed in, tokens for programs.',
          path: '/account',
          picture: 'account',
        },
        {
          title: 'Audit',
          text: 'Every write and every export is in the log; “Prove” shows that not a byte of it was changed.',
          path: '/audit',
          picture: 'audit',
        },
        {
          title: 'Backups',
          text: 'Made each night, fourteen are kept; copy them to another machine, and try a restore once. The operations page says how.',
        },
      ],
    },
  ],
};
