import type { HandlingSettings } from './handling.ts';

/**
 * Settings for a pack that has none of its own. Suggested: the hours follow a city's published plan for mass
 * unemployment (written report within 12 hours at III, within 2 hours at II and I); 蓝 has no clock there.
 */
export const DEFAULT_HANDLING: HandlingSettings = {
  signOffFrom: 'orange',
  longestSilenceDays: 92,
  escalation: [
    { level: 'yellow', hours: 12, toZh: '就业科负责人', toEn: 'head of the employment section' },
    { level: 'orange', hours: 2, toZh: '分管局领导', toEn: 'the deputy director in charge' },
    {
      level: 'red',
      hours: 2,
      toZh: '局主要领导与市就业工作领导小组办公室',
      toEn: 'the director and the office of the city’s leading group on employment',
    },
  ],
  checklist: [
    {
      id: 'check-figure',
      levels: ['blue', 'yellow', 'orange', 'red'],
      zh: '核对数据：看原表单元格、版本和到报情况，排除填报差错',
      en: 'Check the figure: its cell, its vintages and who has reported, to rule out an error of the sheet',
    },
    {
      id: 'ask-district',
      levels: ['yellow', 'orange', 'red'],
      zh: '向相关区县和单位了解原因，记下答复',
      en: 'Ask the districts and units concerned for the cause, and note what they say',
    },
    {
      id: 'written-report',
      levels: ['yellow', 'orange', 'red'],
      zh: '按时限向市就业工作领导小组办公室作书面报告',
      en: 'Report in writing to the office of the leading group within the time allowed',
    },
    {
      id: 'tell-leader',
      levels: ['orange', 'red'],
      zh: '电话报告分管领导，确认已知悉',
      en: 'Tell the leader in charge by telephone and make sure it is known',
    },
    {
      id: 'policy',
      levels: ['orange', 'red'],
      zh: '对照储备政策提出措施：稳岗、培训、转岗、援助',
      en: 'Propose measures from the policies in reserve: keeping jobs, training, moving people, help',
    },
    {
      id: 'on-site',
      levels: ['red'],
      zh: '派人到现场，会同属地、信访、公安核实并处置',
      en: 'Send people there; verify and act with the district, petitions office and police',
    },
    {
      id: 'daily-report',
      levels: ['red'],
      zh: '解除之前每日续报进展',
      en: 'Report progress every day until it is released',
    },
  ],
  contacts: [
    contact(
      ['yellow', 'orange', 'red'],
      ['市就业工作领导小组办公室', 'Office of the leading group'],
      ['受理书面报告', 'takes written reports'],
    ),
    contact(
      ['yellow', 'orange', 'red'],
      ['市人力社保局就业科', 'HRSS bureau, employment section'],
      ['研判与答复', 'judges and answers'],
    ),
    contact(
      ['orange', 'red'],
      ['市人力社保局分管领导', 'HRSS bureau, deputy director'],
      ['决定应对措施', 'decides on measures'],
    ),
    contact(['orange', 'red'], ['所在区县人民政府', 'District government'], ['属地处置', 'acts on the spot']),
    contact(
      ['red'],
      ['市信访办、市公安局', 'Petitions office, police'],
      ['规模性失业的现场处置', 'mass unemployment on site'],
    ),
  ],
};

function contact(
  levels: HandlingSettings['contacts'][number]['levels'],
  [unitZh, unitEn]: readonly [string, string],
  [dutyZh, dutyEn]: readonly [string, string],
): HandlingSettings['contacts'][number] {
  return { levels, unitZh, unitEn, dutyZh, dutyEn, person: '', phone: '' };
}
