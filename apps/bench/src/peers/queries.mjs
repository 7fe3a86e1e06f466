/** One statement: session, person and rights together, as a careful author without a cache would write it. */
export const actorByToken = `SELECT s.id AS sessionId, s.expiresAt, u.id, u.emailDisplay AS email, u.name, u.preferredLocale, u.timeZone, u.colorScheme,
    GROUP_CONCAT(DISTINCT r.code) AS roles, GROUP_CONCAT(DISTINCT p.permissionCode) AS permissions
  FROM session s JOIN user u ON u.id = s.userId
  LEFT JOIN role_grant g ON g.userId = u.id LEFT JOIN role r ON r.id = g.roleId LEFT JOIN role_permission p ON p.roleId = r.id
  WHERE s.tokenHash = ? AND u.status = 'active' GROUP BY s.id`;

export const userById = 'SELECT * FROM user WHERE id = ?';

/** The same JSON as Atrium's context endpoint. */
export function contextOf(row) {
  const { id, email, name, preferredLocale, timeZone, colorScheme } = row;
  const list = (text) => (text === null ? [] : text.split(','));
  return { id, email, name, preferredLocale, timeZone, colorScheme, roles: list(row.roles), permissions: list(row.permissions), impersonator: null };
}

export const profileOf = ({ id, emailDisplay, name, phone, preferredLocale, timeZone, colorScheme, status, emailVerifiedAt, lastSignInAt, createdAt }) => ({
  id,
  email: emailDisplay,
  name,
  phone,
  preferredLocale,
  timeZone,
  colorScheme,
  status,
  emailVerifiedAt,
  lastSignInAt,
  createdAt,
});

/** The session token of a request's only cookie. */
export const tokenOf = (request) => request.headers.cookie?.slice(request.headers.cookie.indexOf('=') + 1) ?? '';
