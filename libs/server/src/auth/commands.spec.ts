import { ProblemError } from '@atrium/contracts';
import { cliCommands, closure, type CliCommand, type CliContext, type Contributions } from '@atrium/server-sdk';
import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { beforeAll, expect, it } from 'vitest';
import { Users } from '../accounts/index.js';
import { givenUser } from '../accounts/testing.js';
import { Grants } from '../rbac/index.js';
import { authFeature } from './auth.feature.js';
import { postSignIn } from './testing.js';

/** Runs a command as `atrium` would and resolves what it printed. */
async function run(app: TestApp, name: string, context: Partial<CliContext> & { readonly stdin?: string }): Promise<string[]> {
  const command = app.get<Contributions<CliCommand>>(cliCommands.token)().find((one) => one.name === name);
  const lines: string[] = [];
  const { stdin = '', ...rest } = context;
  await command!.run({ positionals: [], values: {}, json: false, print: (line) => void lines.push(line), readStdin: async () => stdin, ...rest });
  return lines;
}

describeOnEveryProfile('the command line', (start) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await start({ features: closure([authFeature]) });
  });

  it('creates a user with roles and a password from standard input', async () => {
    const values = { email: 'Grace@Example.test', name: 'Grace Hopper', role: ['admin', 'user'], 'password-stdin': true };
    const [line] = await run(app, 'user create', { values, json: true, stdin: 'nanoseconds of wire\n' });
    const { id } = JSON.parse(line ?? '');
    expect((await app.get(Grants).rightsOf(id)).roles).toEqual(['admin', 'user']);
    expect((await postSignIn(app, 'grace@example.test', 'nanoseconds of wire')).status).toBe(200);
    const [row] = await app.db.query<{ actorKind: string }>("SELECT actorKind FROM audit_entry WHERE action = 'user.created' AND entityId = ?", [id]);
    expect(row?.actorKind).toBe('system');
  });

  it.each([
    ['a taken address', { email: 'taken@example.test', name: 'B', role: [] }, 'user.emailTaken'],
    ['a taken address in another spelling', { email: 'TAKEN@example.test', name: 'B', role: [] }, 'user.emailTaken'],
    ['an unknown role', { email: 'c@example.test', name: 'C', role: ['wizard'] }, 'role.notFound'],
    ['no address', { name: 'D' }, 'request.invalid'],
    ['a name of two lines', { email: 'e@example.test', name: 'E\nF' }, 'request.invalid'],
    ['a short password', { email: 'f@example.test', name: 'F', 'password-stdin': true }, 'request.invalid'],
  ])('refuses %s and stores nothing', async (_what, values, code) => {
    if (!(await app.get(Users).findByEmail('taken@example.test'))) await givenUser(app, { email: 'taken@example.test' });
    const before = await app.db.query('SELECT id FROM user');
    const failure = await run(app, 'user create', { values, stdin: 'short' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ definition: { code } });
    expect(await app.db.query('SELECT id FROM user')).toHaveLength(before.length);
  });

  it('grants and withdraws roles, and shows them', async () => {
    const user = await givenUser(app, { roles: ['user'] });
    expect(await run(app, 'user roles', { positionals: [user.email], values: { grant: ['operator'], withdraw: ['user'] } })).toEqual([`${user.email}: operator`]);
    expect(await run(app, 'user roles', { positionals: [user.email] })).toEqual([`${user.email}: operator`]);
    await expect(run(app, 'user roles', { positionals: ['nobody@example.test'] })).rejects.toMatchObject({ definition: { code: 'user.notFound' } });
    await expect(run(app, 'user roles', {})).rejects.toThrow('Name the user');
  });

  it('prints a sign-in link for a named user, and not for one who may not sign in', async () => {
    const user = await givenUser(app);
    const [link = ''] = await run(app, 'user sign-in-link', { values: { email: user.email } });
    const answer = await app.inject('POST', '/api/auth/sign-in-link', { body: { token: link.split('#')[1] } });
    expect(answer.body.user.id).toBe(user.id);
    await app.db.autocommit("UPDATE user SET status = 'disabled' WHERE id = ?", [user.id]);
    await expect(run(app, 'user sign-in-link', { values: { email: user.email } })).rejects.toThrow('may not sign in');
    await expect(run(app, 'user sign-in-link', { values: { email: 'nobody@example.test' } })).rejects.toMatchObject({ definition: { code: 'user.notFound' } });
  });

  it('makes the first super admin when it prints the first link', async () => {
    const [link = ''] = await run(app, 'user sign-in-link', {});
    const answer = await app.inject('POST', '/api/auth/sign-in-link', { body: { token: link.split('#')[1] } });
    expect(answer.body.user).toMatchObject({ email: 'admin@example.test', roles: ['super_admin'] });
  });
});
