-- Why a finding says something else than an earlier verdict on a claim like it, and than which.
alter table finding add column differs_from uuid;
alter table finding add column differs_because varchar(4000);

-- Which evidence was taken over from which; the entry that added it marks the same.
create table evidence_reuse (
  evidence_id      uuid not null,
  from_evidence_id uuid not null,
  from_review_id   uuid not null,
  constraint evidence_reuse_pk primary key (evidence_id),
  constraint evidence_reuse_from_review_fk foreign key (from_review_id)
    references claim_review (id)
);
create index evidence_reuse_by_origin on evidence_reuse (from_evidence_id);
