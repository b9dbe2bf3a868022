import { DUTIES, type Duty } from '../e2e/duties/table.ts';
import { LANGUAGES } from '../e2e/four-screens.ts';

/** Where each of the fifteen duties is, from the table the browser tests go by. */
export function dutiesPage(): string {
  return [
    '# 通知的十五项要求在哪里 · Where each of the notice’s fifteen duties is',
    [HEAD, `|${' --- |'.repeat(5)}`, ...DUTIES.map(rowOf)].join('\n'),
    `每本台账怎么用见 [登记台账](registers.md)，任务、报送、督办见 [任务](tasks.md)。66 项任务可按编号、单位、文字在 \`/tasks\` 找到，逐项可达由测试核对。
How registers work is in [registers](registers.md), tasks and returns in [tasks](tasks.md). Each of the 66 tasks is reached by number, unit and text at \`/tasks\`; a test goes through them.`,
    `## 截图 Screenshots\n\n图由浏览器测试所拍（\`npm run screenshots\`），表在 \`tests/e2e/duties/table.ts\`：每一屏两种语言都打开，该有的都在。数据是演示的示例数据，2020 年 7 月 17 日。
Made by the browser tests (\`npm run screenshots\`) from the table in \`tests/e2e/duties/table.ts\`: each screen is opened in both languages and has what it should. The figures are the demonstration’s sample data, on 17 July 2020.`,
  ].join('\n\n');
}

function rowOf({ row, asks, screens, does, missing }: Duty): string {
  const places = screens.map(({ name, title, path }) => {
    const pictures = LANGUAGES.map((language) => `[${language}](screenshots/duties/${name}-${language}.jpg)`);
    return `${title.zh} ${title.en} \`${path.replace(/\?.*/, '')}\` ${pictures.join(' ')}`;
  });
  const cells = [
    String(row),
    `${asks.zh}<br>${asks.en}`,
    places.join('<br>'),
    `${does.zh}<br>${does.en}`,
    missing === undefined ? '—' : `${missing.zh}<br>${missing.en}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD =
  '| 行 row | 要求 what is asked | 页面、图 screen, pictures | 做什么 what it does | 还缺什么 what is missing |';
