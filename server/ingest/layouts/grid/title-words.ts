const DATES_OF_WORK = /(?:填报|填表|报出|报送|制表|打印|编制|发布)(?:日期|时间)?\s*[:：]\s*\S+/g;
const MAKERS = /(?:填报|填表|报送|制表|编制|综合)(?:单位|机关|部门|人)(?:[(（][^)）]*[)）])?\s*[:：]\s*\S*/g;

/** A title without who made the table and when: the day it was filled in is not its period. */
export function titleWords(title: string): string {
  return title.replace(DATES_OF_WORK, ' ').replace(MAKERS, ' ');
}
