-- The draft for whose words a claim was restated, once others took their place. Of statements that were
-- overtaken before this was kept it is not known.
alter table claim add column stated_in int;
alter table claim add constraint claim_is_stated_in_a_draft check (stated_in >= 1);
