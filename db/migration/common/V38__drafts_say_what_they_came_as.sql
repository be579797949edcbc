-- SHA-256 of the file that the newest draft came as, or "none"; empty where nobody had asked yet when
-- it was handed in. What the trail tells of an article holds it.
alter table article add column original varchar(64);
