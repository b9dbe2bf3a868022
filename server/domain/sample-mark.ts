/** What everything made up carries as its source, in every language. */
export const SAMPLE_MARK = '示例数据';
