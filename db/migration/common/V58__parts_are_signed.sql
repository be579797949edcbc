-- Headline, captions and body are often signed by different people at different times. A signature
-- may be under the parts of one kind; it falls by itself, and stays on record with why.
alter table signature add column part varchar(20);
alter table signature add column fell_because varchar(20);
alter table signature add column fell_over integer;
alter table signature add column fell_by uuid;
alter table signature add column fell_words varchar(4000);
alter table signature add constraint signature_of_a_part_names_it
  check ((meaning = 'PART_SIGNED') = (part is not null));
alter table signature add constraint signature_of_a_part_falls_for_a_reason
  check (case when part is null then fell_because is null
              else (void_since is null) = (fell_because is null) end);
alter table signature add constraint signature_is_taken_back_by_somebody
  check ((coalesce(fell_because, '') = 'TAKEN_BACK') = (fell_by is not null)
    and (fell_by is null) = (fell_words is null));
