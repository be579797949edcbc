-- Approved verdicts of the period by desk.
select d.name, found.verdict, found.claims
  from (select c.desk_id, c.verdict, count(*) as claims
          from tallied_claim c
         where c.approved_week between :from and :to {c}
         group by c.desk_id, c.verdict) found
  join desk d on d.id = found.desk_id
 order by d.name
