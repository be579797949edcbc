-- Claims approved in the period by what their evidence has; what was withdrawn does not count.
select count(*), sum(c.sources),
       sum(case when c.evidence > 0 then 1 else 0 end),
       sum(case when c.first_hand > 0 then 1 else 0 end),
       sum(case when c.sources > 1 then 1 else 0 end),
       sum(case when c.linked > 0 then 1 else 0 end),
       sum(case when c.captured > 0 then 1 else 0 end)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
