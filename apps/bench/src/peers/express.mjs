// The usual way: Express, express-session in Redis, passport that loads the person and their rights per request.
import { RedisStore } from 'connect-redis';
import express from 'express';
import session from 'express-session';
import { createPool } from 'mysql2/promise';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { createClient } from 'redis';

const pool = createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10, timezone: 'Z' });
const client = createClient({ url: process.env.REDIS_URL });
await client.connect();

const person = `SELECT u.id, u.emailDisplay AS email, u.name, u.preferredLocale, u.timeZone, u.colorScheme,
    GROUP_CONCAT(DISTINCT r.code) AS roles, GROUP_CONCAT(DISTINCT p.permissionCode) AS permissions
  FROM user u LEFT JOIN role_grant g ON g.userId = u.id LEFT JOIN role r ON r.id = g.roleId LEFT JOIN role_permission p ON p.roleId = r.id
  WHERE u.id = ? AND u.status = 'active' GROUP BY u.id`;

passport.use(
  new Strategy({ usernameField: 'email' }, async (email, _password, done) => {
    const [rows] = await pool.execute('SELECT id FROM user WHERE email = ?', [email]);
    done(null, rows[0] ?? false);
  }),
);
passport.serializeUser((user, done) => done(null, user.id));
passport.deserializeUser(async (id, done) => {
  const [rows] = await pool.execute(person, [id]);
  done(null, rows[0] ?? false);
});

const app = express();
app.use(express.json());
app.use(session({ store: new RedisStore({ client, prefix: 'bench:' }), secret: 'bench', resave: false, saveUninitialized: false }));
app.use(passport.initialize());
app.use(passport.session());
app.post('/login', passport.authenticate('local'), (_request, response) => response.json({ ok: true }));
app.get('/api/users/me/context', (request, response) => {
  if (!request.isAuthenticated()) return response.sendStatus(401);
  const { roles, permissions, ...rest } = request.user;
  response.json({ ...rest, roles: roles?.split(',') ?? [], permissions: permissions?.split(',') ?? [], impersonator: null });
});
app.listen(Number(process.env.PORT), '127.0.0.1');
