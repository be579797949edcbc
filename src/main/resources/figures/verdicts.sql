-- Approved verdicts by the day of the approval that stands.
select c.approved_on, c.verdict, count(*)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
 group by c.approved_on, c.verdict
