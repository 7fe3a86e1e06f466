// Holds a lock file as `holdLock` does until it is killed. Plain JavaScript, so that a spec can fork it without a build.
import SqliteConnection from 'better-sqlite3';

const connection = new SqliteConnection(process.argv[2], { timeout: 0 });
connection.exec('BEGIN EXCLUSIVE');
process.send('held');
setInterval(() => connection.inTransaction, 1_000);
