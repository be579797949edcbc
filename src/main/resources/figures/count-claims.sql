-- How many there are in that list.
select count(*) from tallied_claim c where c.approved_week between :from and :to {c} {only}
