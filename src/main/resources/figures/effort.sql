-- Median minutes of work on a claim approved in the period.
select count(*), percentile_cont(0.5) within group (order by c.worked)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
