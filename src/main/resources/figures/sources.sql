-- Where the articles came from whose claims were approved in the period.
select distinct c.source
  from tallied_claim c
 where c.approved_week between :from and :to and c.source is not null {c}
 order by c.source
 fetch first 200 rows only
