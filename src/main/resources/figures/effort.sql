-- Minutes of work on each claim approved in the period.
select array_agg(c.worked)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
