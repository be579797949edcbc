-- Of the claims approved in a week: how many had been returned, how many overruled, and how many carry
-- another verdict than the first one proposed.
select c.approved_week, count(*),
       sum(case when c.returned > 0 then 1 else 0 end),
       sum(case when c.overruled > 0 then 1 else 0 end),
       sum(case when c.verdict <> c.proposed then 1 else 0 end)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
 group by c.approved_week
