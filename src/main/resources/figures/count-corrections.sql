-- How many there are in that list.
select count(*) from tallied_correction c where c.opened_week between :from and :to {c} {only}
