-- Approved verdicts of the period by the source of the article.
select coalesce(c.source, ''), c.verdict, count(*)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
 group by c.source, c.verdict
