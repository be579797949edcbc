-- The words that a finding judged: the next draft has others where it did what the finding says.
-- Findings that are here already were made without keeping them.
alter table finding add column quote varchar(20000);
