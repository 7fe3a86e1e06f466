import { randomBytes } from 'node:crypto';
import { Client, type Answer, type Session } from './client.js';
import { Desk } from './desk.js';
import type { SecretBook } from './secrets.js';
import { newPassword, type StackDescription } from './stack.js';

export interface Person {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

export const cookieName = '__Host-atrium_session';

/** Makes people and signs them in; every secret on the way is noted. */
export class People {
  private readonly desk: Desk;

  constructor(
    private readonly stack: StackDescription,
    private readonly secrets: SecretBook,
  ) {
    this.desk = new Desk(stack.variables);
  }

  close(): void {
    this.desk.close();
  }

  /** A new person with these roles, made by the command line. */
  async create(roles: readonly string[], name = 'Robin Example'): Promise<Person> {
    const email = `${(roles[0] ?? 'nobody').replaceAll('_', '-')}.${randomBytes(5).toString('hex')}@example.test`;
    const password = this.secrets.note('password', newPassword());
    const words = ['user', 'create', '--email', email, '--name', name, ...roles.flatMap((role) => ['--role', role]), '--password-stdin'];
    await this.desk.run(words, `${password}\n`);
    return { email, name, password };
  }

  /** Signs in from an address that nobody else uses. */
  async signIn(person: Person): Promise<Session> {
    const answer = await this.caller().post('/api/auth/sign-in', { email: person.email, password: person.password });
    if (answer.status !== 200) throw new Error(`${person.email} could not sign in: ${answer.status} ${answer.text}`);
    return this.sessionOf(answer);
  }

  /** A client with a new session of the person. */
  async client(person: Person): Promise<Client> {
    return this.caller().as(await this.signIn(person));
  }

  /** A new person with these roles, signed in. */
  async newcomer(roles: readonly string[]): Promise<Client> {
    return this.client(await this.create(roles));
  }

  /** A one-time link for the first super admin, or for the named person. */
  async link(email?: string): Promise<string> {
    const output = await this.desk.run(['user', 'sign-in-link', ...(email === undefined ? [] : ['--email', email])]);
    const url = /https:\/\/\S+#[A-Za-z0-9_-]{43}/.exec(output)?.[0];
    if (url === undefined) throw new Error(`The command printed no link:\n${output}`);
    this.secrets.note('link token', tokenOf(url));
    return url;
  }

  /** The first super admin, signed in by a link. */
  async superAdmin(): Promise<Client> {
    const token = tokenOf(await this.link());
    const answer = await this.caller().post('/api/auth/sign-in-link', { token });
    if (answer.status !== 200) throw new Error(`The link was refused: ${answer.status} ${answer.text}`);
    return this.caller().as(this.sessionOf(answer));
  }

  /** Grants or withdraws roles, as an administrator does on the server. */
  async changeRoles(email: string, change: { grant?: readonly string[]; withdraw?: readonly string[] }): Promise<void> {
    const { grant = [], withdraw = [] } = change;
    const words = [...grant.flatMap((role) => ['--grant', role]), ...withdraw.flatMap((role) => ['--withdraw', role])];
    await this.desk.run(['user', 'roles', email, ...words]);
  }

  /** Somebody without a session, from an address of their own. */
  caller(): Client {
    return new Client(this.stack.url);
  }

  sessionOf(answer: Answer): Session {
    const [set = ''] = answer.headers['set-cookie'] ?? [];
    const value = new RegExp(`^${cookieName}=([^;]+)`).exec(set)?.[1];
    if (value === undefined) throw new Error(`No session cookie in ${JSON.stringify(answer.headers['set-cookie'])}`);
    this.secrets.note('session cookie', value);
    return { cookie: `${cookieName}=${value}` };
  }
}

export const tokenOf = (link: string): string => new URL(link).hash.slice(1);
