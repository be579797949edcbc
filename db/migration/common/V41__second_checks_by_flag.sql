-- What makes a desk ask for a second check, whatever the lot says: codes with commas between.
alter table desk add column second_check_for varchar(200);
