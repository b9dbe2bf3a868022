import { guide as en } from '#client/lib/messages/en/guide.ts';
import { guide as zh } from '#client/lib/messages/zh/guide.ts';

/** The user’s guide as a page of the documentation: the words of the page itself, with pictures of the screens. */
export function guidePage(): string {
  return [chaptersOf(zh), chaptersOf(en)].join('\n\n');
}

function chaptersOf(guide: typeof zh): string {
  const chapters = guide.chapters.map(({ title, intro, steps }) => {
    const list = steps.map(({ title: what, text, picture }, index) => {
      const shown = picture === undefined ? '' : ` ([${guide.picture}](screenshots/${picture}-zh-wide.png))`;
      return `${index + 1}. **${what}** ${text}${shown}`;
    });
    return `## ${title}\n\n${intro}\n\n${list.join('\n')}`;
  });
  return `# ${guide.title}\n\n${guide.intro}\n\n${chapters.join('\n\n')}`;
}
