import { systemRoles } from '@atrium/contracts/rbac';
import { closure, systemActor } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { expect, it } from 'vitest';
import { Users } from '../../accounts/index.js';
import { givenUser } from '../../accounts/testing.js';
import { Grants } from '../../rbac/index.js';
import { authFeature } from '../auth.feature.js';
import { cookieOf, givenPerson } from '../testing.js';
import { FirstAdminNotice } from './first-admin.notice.js';

const features = closure([authFeature]);
const local = { PUBLIC_URL: 'http://localhost:3000' };
const email = 'admin@example.test';

const notice = (app: TestApp): Promise<string | null> => app.get(FirstAdminNotice).notice();

describeOnEveryProfile('the first super admin', (start) => {
  it('signs in by the printed link and may do everything', async () => {
    const app = await start({ features, variables: local });
    const line = await notice(app);
    expect(line).toMatch(/^Sign in as the first super admin: http:\/\/localhost:3000\/sign-in\/link#[\w-]{43}$/);
    const answer = await app.inject('POST', '/api/auth/sign-in-link', { body: { token: line?.split('#')[1] } });
    expect(answer.body.user).toMatchObject({ email, roles: [systemRoles.superAdmin] });
    expect(cookieOf(answer)).toMatch(/^atrium_session_3000=/);
    expect(String(answer.headers['set-cookie'])).not.toContain('Secure');
    expect((await app.inject('GET', '/api/admin/audit', { cookie: cookieOf(answer) })).status).toBe(200);
  });

  it('gets a new link at each start while super admin, and none after', async () => {
    const app = await start({ features, variables: local });
    const [first, second] = [await notice(app), await notice(app)];
    expect(second).not.toBe(first);
    expect((await app.inject('POST', '/api/auth/sign-in-link', { body: { token: first?.split('#')[1] } })).status).toBe(410);
    await givenPerson(app, { roles: [systemRoles.superAdmin] });
    expect(await notice(app)).toContain('/sign-in/link#');
    const user = await app.get(Users).findByEmail(email);
    await app.db.transaction((tx) => app.get(Grants).withdraw(tx, systemActor, { userId: user?.id ?? '', roleCode: systemRoles.superAdmin }));
    expect(await notice(app)).toBeNull();
  });

  it('is created once when two processes start at once', async () => {
    const one = await start({ features, variables: local });
    const other = await start({ features, variables: local, beside: one, clock: one.clock });
    await Promise.all([notice(one), notice(other), notice(one), notice(other)]);
    const rows = await one.db.query('SELECT id FROM user');
    expect(rows).toHaveLength(1);
  });

  it('is not created where somebody is a usable super admin already', async () => {
    const app = await start({ features, variables: local });
    await givenPerson(app, { roles: [systemRoles.superAdmin] });
    expect(await notice(app)).toBeNull();
    expect(await app.get(Users).findByEmail(email)).toBeNull();
  });

  it('is not made of an ordinary user who has the address', async () => {
    const app = await start({ features, variables: local });
    const user = await givenUser(app, { email });
    expect(await notice(app)).toContain('atrium user roles');
    expect((await app.get(Grants).rightsOf(user.id)).roles).toEqual([]);
  });

  it('gets no secret printed where others may read the log', async () => {
    const app = await start({ features });
    const line = await notice(app);
    expect(line).toContain('atrium user sign-in-link');
    expect(line).not.toContain('#');
    expect(await app.db.query('SELECT id FROM sign_in_link')).toEqual([]);
    expect(await app.get(Users).findByEmail(email)).not.toBeNull();
  });
});
