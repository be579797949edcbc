-- Approved verdicts by the month of the approval that stands.
select extract(year from c.approved_on), extract(month from c.approved_on), c.verdict, count(*)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
 group by extract(year from c.approved_on), extract(month from c.approved_on), c.verdict
