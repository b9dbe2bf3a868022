/** Texts about the interface: loaded with its page. */
export const apiDocs = {
  title: '接口',
  intro: '由校验请求的同一套定义生成（OpenAPI 3.1）。可在这里直接试：读取不改变什么，写入会真的写入。',
  json: '下载 openapi.json',
  filter: '查找路径',
  count: (count: number) => `${count} 个接口`,
  send: '发送',
  writes: '这一接口会写入数据。',
  parameters: '参数',
  required: '必填',
  body: '请求体（JSON）',
  fileBody: '这一接口收文件，请用程序或上传页面。',
  answer: (status: number, ms: number) => `HTTP ${status}，${ms} 毫秒`,
  failed: '没有回应',
  empty: '没有符合的接口',
  emptyText: '换一个词再找。',
};
