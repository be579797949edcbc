-- Who set a desk last, for the one who comes second; and whether its public reports name the people
-- who checked. Nobody has said so for a desk from before, which is as good as no.
alter table desk add column names_staff boolean;
alter table desk add column changed_by uuid default '00000000-0000-0000-0000-000000000000' not null;
alter table desk add column changed_at timestamp(6) with time zone default current_timestamp not null;
alter table desk alter column name set data type varchar(500);
