/** The floor: a raw durable transaction of three rows (journal, case, deadline) on a file of the same kind. */
import Database from 'better-sqlite3';

export function openFloor(file: string) {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // As the adapter sets it: a log that still grows costs more to sync than one that is written over.
  db.pragma('wal_autocheckpoint = 10000');
  db.exec(`
    create table journal (case_id text, seq integer, type text, data text, effective_on text, recorded_at text,
      actor text, actor_role text, basis text, reason text, previous_hash text, hash text, primary key (case_id, seq));
    create table cases (id text primary key, flat text, value text, facts text, version integer, head text, updated_at text);
    create table deadlines (case_id text, key text, term text, start text, nominal text, due text, status text,
      primary key (case_id, key));`);
  const entry = db.prepare('insert into journal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const row = db.prepare(
    `insert into cases values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set
     flat = excluded.flat, value = excluded.value, facts = excluded.facts, version = excluded.version,
     head = excluded.head, updated_at = excluded.updated_at`,
  );
  const deadline = db.prepare(
    'insert into deadlines values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id, key) do update set due = excluded.due, status = excluded.status',
  );
  const hash = 'a'.repeat(64);
  const at = '2021-03-01T01:00:00.000Z';
  /** `facts` is as long as a real case's, so that both write the same bytes. */
  const write = db.transaction((id: string, seq: number, facts: string) => {
    entry.run(
      id,
      seq,
      'record.added',
      '{"stage":"调查"}',
      '2021-03-01',
      at,
      'officer',
      'officer',
      '["规则29"]',
      null,
      hash,
      hash,
    );
    row.run(id, 'proceedings.running', '{"proceedings":"running"}', facts, seq, hash, at);
    deadline.run(
      id,
      'decision',
      'adjudication.decision',
      '2021-03-01',
      '2021-04-30',
      '2021-04-30',
      'running',
    );
  });
  return { write: write.immediate, close: () => db.close() };
}
