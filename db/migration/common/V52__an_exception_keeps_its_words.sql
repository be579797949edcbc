-- The words of the claim as they stood when it was accepted. Where an exception is older they are not known.
alter table exception_by_name add column quote varchar(20000);
