/** Makes an empty database beside the others on a MySQL server; `drop` removes it. */
export async function ownDatabase(serverUrl, name) {
  await administer(serverUrl, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(serverUrl, `DROP DATABASE IF EXISTS ${name}`) };
}

async function administer(serverUrl, sql) {
  // Loaded when it is needed: everything else here runs before any package is installed.
  const { createConnection } = await import('mysql2/promise');
  const connection = await createConnection(serverUrl);
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
