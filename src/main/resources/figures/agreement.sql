-- The last blind second check of each claim: what the first checker found and what the second.
select c.kinds, c.second_first, c.second_found, c.second_agrees, count(*)
  from tallied_claim c
 where c.second_week between :from and :to {c}
 group by c.kinds, c.second_first, c.second_found, c.second_agrees
