-- How many there are in that list.
select count(*) from tallied_article c where c.signed_week between :from and :to {c} {only}
