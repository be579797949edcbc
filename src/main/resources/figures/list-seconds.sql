-- Second checks of the period, newest first.
select c.article_id, (select k.number from claim k where k.id = c.claim_id), a.headline,
       (select k.quote from claim k where k.id = c.claim_id), c.second_at, c.second_found
  from tallied_claim c
  join article a on a.id = c.article_id
 where c.second_week between :from and :to {c} {only} and a.restricted = false
 order by c.second_at desc, c.review_id
