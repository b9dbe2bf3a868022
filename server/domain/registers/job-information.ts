import { daysBetween } from '#domain/period.ts';
import { textOf, type Register } from './register.ts';

/** The day by which job information is online in every district. Source: task 51 of the notice. */
export const ONLINE_BY = '2020-03-31';
/** Postings not brought up to date for so many days are stale: an own setting. */
const STALE_DAYS = 30;

/** 岗位信息上网: which district’s job information is online since when, and how fresh it is. */
export const jobInformation: Register = {
  id: 'job-information',
  duty: 10,
  tasks: [51, 52],
  title: { zh: '岗位信息上网', en: 'Job information online' },
  intro: {
    zh: '各区县岗位信息是否已在网上发布、何时起、有多少岗位、最近一次更新。通知要求 2020 年 3 月底前全部上网并归集。超过 30 天没有更新的标为“未更新”，这个天数是本系统的设置。',
    en: 'Whether a district’s job information is online, since when, how many posts, and its last update. The notice asks for all by the end of March 2020. Over 30 days without an update counts as stale, which is a setting of ours.',
  },
  columns: [
    { key: 'region', zh: '区县', en: 'District', type: 'region', required: true },
    { key: 'online', zh: '已上网', en: 'Online', type: 'yes-no', required: true },
    { key: 'since', zh: '上网日期', en: 'Online since', type: 'date' },
    { key: 'address', zh: '网址', en: 'Address', type: 'text' },
    { key: 'posts', zh: '在线岗位', en: 'Posts online', type: 'number', least: 0 },
    { key: 'updated', zh: '最近更新', en: 'Last update', type: 'date' },
    {
      key: 'publicPosts',
      zh: '公布公共项目和公益性岗位',
      en: 'Public and welfare posts shown',
      type: 'yes-no',
    },
    { key: 'source', zh: '依据文件', en: 'Source', type: 'text' },
  ],
  computed: [
    {
      key: 'compliance',
      zh: '期限',
      en: 'In time',
      type: 'choice',
      choices: [
        { code: 'in-time', zh: '按期', en: 'In time' },
        { code: 'late', zh: '逾期', en: 'Late' },
        { code: 'missing', zh: '未上网', en: 'Not online' },
      ],
      of: (values) => {
        if (values['online'] !== true) return 'missing';
        const since = textOf(values, 'since');
        return since === undefined ? null : since <= ONLINE_BY ? 'in-time' : 'late';
      },
    },
    {
      key: 'freshness',
      zh: '更新',
      en: 'Freshness',
      type: 'choice',
      choices: [
        { code: 'fresh', zh: '在更新', en: 'Fresh' },
        { code: 'stale', zh: '未更新', en: 'Stale' },
      ],
      of: (values, today) => {
        const updated = textOf(values, 'updated');
        if (updated === undefined) return null;
        return daysBetween(updated, today) > STALE_DAYS ? 'stale' : 'fresh';
      },
    },
  ],
};
