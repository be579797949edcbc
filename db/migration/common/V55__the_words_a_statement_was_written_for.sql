-- The words for which a claim was restated, so that a later draft in which they are back is known by them.
alter table claim add column stated_quote varchar(20000);
