import { LANGUAGES } from '../e2e/four-screens.ts';
import { PEOPLE, sheetName, type Person, type Question } from '../e2e/questions/question.ts';
import { callOf } from '../e2e/questions/calls.ts';
import { QUESTIONS } from '../e2e/questions/table.ts';

const PERSONS: Readonly<Record<Person, string>> = {
  leader: '领导：月度会议 A leader, before the monthly meeting',
  analyst: '分析员 An analyst',
  officer: '值班员 A duty officer',
};
const STARTS: Readonly<Record<Question['start'], string>> = {
  published: '公布 published',
  demo: '示例 sample',
};

/** Who asks what and which part of which screen answers it, from the table the browser tests go by. */
export function questionsPage(): string {
  const all = QUESTIONS.length;
  const whole = QUESTIONS.filter(({ missing }) => missing === undefined).length;
  return [
    '# 谁常问什么，哪一屏回答 · Who asks what, and which screen answers',
    [
      `${all} 个问题，各有一屏，打开就是答案：${whole} 个答得全，${all - whole} 个写明还缺什么。点任何一个数，都打开它的来历：历次版本、文件和单元格、口径、依据。`,
      `${all} questions, each with a screen that opens on its answer: ${whole} in full, ${all - whole} with what is missing said. Any figure opens where it comes from: its versions, file and cell, definition, clause.`,
    ].join('<br>\n'),
    ...PEOPLE.map((person) => `## ${PERSONS[person]}\n\n${tableOf(person)}`),
    `## 截图 Screenshots\n\n${ABOUT_SHEETS}`,
  ].join('\n\n');
}

function tableOf(person: Person): string {
  const rows = QUESTIONS.filter((question) => question.of === person).map((question) => {
    const { no, asks, screen, part, path, start, missing } = question;
    const { request, part: answer } = callOf(question);
    const name = sheetName(question, QUESTIONS);
    const sheets = LANGUAGES.map(
      (language) => `[${language}](screenshots/questions/${name}-${language}.jpg)`,
    );
    const cells = [
      String(no),
      both(asks.zh, asks.en),
      both(place(screen.zh, part.zh, '：'), place(screen.en, part.en, ': ')),
      `\`${path}\``,
      `\`${request}\`<br>\`${answer}\``,
      STARTS[start],
      sheets.join(' '),
      missing === undefined ? '—' : both(missing.zh, missing.en),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [HEAD, `|${' --- |'.repeat(8)}`, ...rows].join('\n');
}

function both(zh: string, en: string): string {
  return `${zh}<br>${en}`;
}

function place(screen: string, part: string, colon: string): string {
  return part === screen ? screen : `${screen}${colon}${part}`;
}

const HEAD =
  '| 号 no | 问题 question | 屏、部分 screen, part | 地址 address | 接口 request | 数据 figures | 图 sheet | 还缺什么 what is missing |';

const ABOUT_SHEETS = `每张图是同一屏的八个样子：1440、1024、390、3840 像素宽，浅色、深色，回答的那一部分滚到眼前。浏览器测试所拍（\`npm run screenshots\`），表在 \`tests/e2e/questions/table.ts\`；平常的测试只看、不拍：两种语言、各种宽度下那一部分都在、有数、不比窗口宽、字不压字。“公布”是公开发布的数据；没有公布的用演示的示例数据，标明“示例数据”，地址里的 \`{…}\` 是演示中的一份报表、一份报告、一条预警。“接口”一栏是 \`/api/v1\` 之下一次请求就能拿到的同一答案，和它在答复里的位置。

Each sheet is one screen eight ways: 1440, 1024, 390 and 3840 pixels wide, light and dark, the part that answers scrolled into sight. Made by the browser tests (\`npm run screenshots\`) from the table in \`tests/e2e/questions/table.ts\`; usual runs only look: the part is there with its figures in both languages and at every width, no wider than the window, no words on others. “Published” are the published figures; what was not published is shown on the demonstration’s sample data, marked 示例数据, where \`{…}\` in an address is an upload, a report or a warning of the demonstration. “Request” is the same answer in one call below \`/api/v1\`, and where it stands in what comes back.`;
