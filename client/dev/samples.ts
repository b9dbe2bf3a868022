import type { Language } from '#client/lib/messages/language.ts';

const zh = {
  title: '组件：每个都在，各种状态都在',
  language: '换成英文',
  sections: {
    words: '判断、级别、徽标',
    actions: '按钮与输入',
    states: '读数的四种状态与提示',
    structure: '卡片、表格、分页、步骤',
    charts: '图框',
  },
  text: '一句话',
  longText: '一段长一些的话，用来看换行与行距：截至六月，城镇新增就业完成全年目标的一半以上。',
  cited: '其他〔2020〕4号',
  label: '名称',
  hint: '两到四十个字',
  error: '请填写',
  options: ['第一项', '第二项', '不能选的一项'],
  why: '先选指标',
  open: '打开',
  cancel: '取消',
  toast: '已保存',
  toastAction: '撤销',
  undone: '已撤销',
  figure: '65.56 万人',
  emptyTitle: '还没有报表',
  emptyText: '拖入一份表，或在线填写。',
  columns: ['区县', '数值'],
  rows: [
    ['渝中区', '0.81'],
    ['巴南区', '1.20'],
  ],
  steps: ['读取', '核对', '入库', '研判'],
  tabs: ['预警', '规则'],
  unit: '万人',
  source: '示例数据，不是统计',
};

const en: typeof zh = {
  title: 'Components: all of them, in all their states',
  language: 'To Chinese',
  sections: {
    words: 'Verdicts, levels, badges',
    actions: 'Buttons and inputs',
    states: 'The four states of a read, and notices',
    structure: 'Cards, tables, tabs, steps',
    charts: 'The frame of charts',
  },
  text: 'A sentence',
  longText:
    'A longer text, to see how lines break and stand apart: up to June more than half of the year’s target for new jobs is met.',
  cited: '其他〔2020〕4号',
  label: 'Name',
  hint: 'Two to forty letters',
  error: 'To be filled in',
  options: ['The first', 'The second', 'One that cannot be chosen'],
  why: 'choose an indicator first',
  open: 'Open',
  cancel: 'Cancel',
  toast: 'Saved',
  toastAction: 'Undo',
  undone: 'Undone',
  figure: '655,600 persons',
  emptyTitle: 'No sheet yet',
  emptyText: 'Drop one, or type figures in.',
  columns: ['District', 'Value'],
  rows: [
    ['Yuzhong', '0.81'],
    ['Banan', '1.20'],
  ],
  steps: ['Read', 'Check', 'Commit', 'Judge'],
  tabs: ['Warnings', 'Rules'],
  unit: '10k persons',
  source: 'a sample and no statistic',
};

/** Words to fill components with; they are shown on the page of components alone. */
export function samples(language: Language): typeof zh {
  return language === 'zh' ? zh : en;
}
