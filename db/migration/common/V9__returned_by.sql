-- Who returned a verdict: whoever changed the review last may be its checker again.
-- Of what lies returned already it was not kept.
alter table claim_review add column returned_by uuid;
