-- Claims approved in the period, newest first.
select c.article_id, (select k.number from claim k where k.id = c.claim_id), a.headline,
       (select k.quote from claim k where k.id = c.claim_id), c.approved_at, c.verdict
  from tallied_claim c
  join article a on a.id = c.article_id
 where c.approved_week between :from and :to {c} {only} and a.restricted = false
 order by c.approved_at desc, c.review_id
