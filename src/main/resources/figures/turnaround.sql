-- Minutes from hand-in to approval of each claim, and of them those that were work, by week. Medians need
-- every value: here they are only gathered, which costs less than sorting them in the database.
select c.approved_week, array_agg(c.minutes), array_agg(c.worked)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
 group by c.approved_week
