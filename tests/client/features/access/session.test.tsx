import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ProblemAnswer, renderApp } from '#tests/support/render.tsx';
import { COMMON } from '../../routes.ts';
import { matrixCsv } from '#client/features/access/matrix-csv.ts';
import { sessionOver } from '#client/api/session-query.ts';

const LEADER = {
  mode: 'accounts',
  user: { name: 'wang', displayName: '王局长', role: 'leader', region: null, codes: false },
  permissions: ['self', 'read'],
} as const;
const NOBODY = { mode: 'accounts', user: null, permissions: [] };
const WAYS = { provider: null, waitsForCode: false, refusal: null };
const PROVIDER = { label: '渝快办' };

describe('signing in', () => {
  test('stands in place of the page, and opens it once it went well', async () => {
    let isIn = false;
    const answers = [
      new ProblemAnswer(401, 'sign.in.refused'),
      new ProblemAnswer(401, 'sign.in.code'),
      LEADER,
    ];
    const { calls } = await renderApp('/data/entry', {
      ...COMMON,
      'GET /session': () => (isIn ? LEADER : NOBODY),
      'GET /sign-in': WAYS,
      'POST /session': () => {
        const answer = answers.shift();
        isIn = answer === LEADER;
        return answer;
      },
    });
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: '登录' });
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(screen.getAllByText('请填写')).toHaveLength(2);
    await user.type(screen.getByLabelText(/^账户/), ' wang ');
    await user.type(screen.getByLabelText(/^密码/), 'a sentence of rain');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect((await screen.findByRole('alert')).textContent).toBe('账户或密码不对。');
    await user.click(screen.getByRole('button', { name: '登录' }));
    await user.type(await screen.findByLabelText(/^验证码/), '287082');
    await user.click(screen.getByRole('button', { name: '登录' }));
    await screen.findByRole('heading', { name: '在线填报' });
    const sent = calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
    const known = { name: 'wang', password: 'a sentence of rain' };
    expect(sent).toEqual([known, known, { ...known, code: '287082' }]);
    // A leader is offered no box to type a figure in.
    await screen.findByText('没有权限');
  });
});

describe('signing in over an identity provider', () => {
  test('is offered where there is one, and leads back to the page one was at', async () => {
    const ways = { ...WAYS, provider: PROVIDER };
    await renderApp('/data/entry?lang=zh', { ...COMMON, 'GET /session': NOBODY, 'GET /sign-in': ways });
    const link = await screen.findByRole('link', { name: '用渝快办登录' });
    expect(link.getAttribute('href')).toMatch(/^\/api\/v1\/session\/provider\?to=%2Fdata%2Fentry%3F/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each([
    ['sign.in.unknown', 'u-1001', /没有登记.*u-1001/s],
    ['sign.in.lost', null, /没有办完/],
    ['sign.in.provider', null, /渝快办没有回应/],
    ['sign.in.locked', null, /暂时锁定/],
  ])('%s is told on the page', async (code, identity, text) => {
    const ways = { ...WAYS, provider: PROVIDER, refusal: { code, identity } };
    await renderApp('/', { ...COMMON, 'GET /session': NOBODY, 'GET /sign-in': ways });
    expect((await screen.findByRole('alert')).textContent).toMatch(text);
    screen.getByLabelText(/^密码/);
  });

  test('an account with one-time codes is asked for one before the page opens', async () => {
    let isIn = false;
    const answers = [new ProblemAnswer(401, 'sign.in.code'), LEADER];
    const { calls } = await renderApp('/data/entry', {
      ...COMMON,
      'GET /session': () => (isIn ? LEADER : NOBODY),
      'GET /sign-in': { ...WAYS, provider: PROVIDER, waitsForCode: true },
      'POST /session/code': () => {
        const answer = answers.shift();
        isIn = answer === LEADER;
        return answer;
      },
    });
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: '还要验证码' });
    expect(screen.queryByLabelText(/^密码/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '登录' }));
    screen.getByText('请填写');
    await user.type(screen.getByLabelText(/^验证码/), ' 287082 ');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/验证码不对/);
    await user.click(screen.getByRole('button', { name: '登录' }));
    await screen.findByRole('heading', { name: '在线填报' });
    expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { code: '287082' },
      { code: '287082' },
    ]);
  });
});

describe('a password that was given', () => {
  test('is changed before any page opens', async () => {
    let isOwn = false;
    const { calls } = await renderApp('/data/entry', {
      ...COMMON,
      'GET /session': () =>
        isOwn ? LEADER : { ...LEADER, user: { ...LEADER.user, mustChange: true }, permissions: [] },
      'POST /password': () => {
        isOwn = true;
        return { done: true };
      },
    });
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: '先换一个密码' });
    await user.type(screen.getByLabelText(/^原密码/), 'given to wang by the keeper');
    await user.type(screen.getByLabelText(/^新密码/), 'rain of my own at dusk');
    await user.click(screen.getByRole('button', { name: '改密码' }));
    await screen.findByRole('heading', { name: '在线填报' });
    expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
      { old: 'given to wang by the keeper', next: 'rain of my own at dusk' },
    ]);
  });
});

describe('sessionOver', () => {
  test('of somebody is nobody’s from now on; of nobody it has to be asked', () => {
    expect(sessionOver({ ...LEADER, permissions: [...LEADER.permissions], embargo: null })).toEqual({
      ...{ mode: 'accounts', user: null, permissions: [], embargo: null, ended: true },
    });
    expect(sessionOver({ mode: 'local', user: null, permissions: ['read'], embargo: null })).toBeUndefined();
    expect(sessionOver(undefined)).toBeUndefined();
  });
});

describe('matrixCsv', () => {
  test('is a line for each route and a column for each role', () => {
    const csv = matrixCsv({
      roles: [
        { role: 'leader', permissions: ['self', 'read'] },
        { role: 'analyst', permissions: ['self', 'read', 'target'] },
      ],
      routes: [
        { method: 'GET', path: '/session', permission: null },
        { method: 'POST', path: '/targets', permission: 'target' },
      ],
    });
    expect(csv).toBe(
      '\ufeffmethod,path,permission,leader,analyst\r\nGET,/session,open,1,1\r\nPOST,/targets,target,0,1\r\n',
    );
  });
});
