-- Open reviews of articles in work, those first that lay longest.
select r.article_id, k.number, a.headline, k.quote, r.since, r.stage
  from claim_review r
  join claim k on k.id = r.claim_id
  join article a on a.id = r.article_id
 where r.stage in
       ('TO_CHECK', 'CHECKING', 'WAITING', 'PROPOSED', 'SECOND_CHECK', 'DISPUTED', 'STALE')
   and a.stage in ('CHECKING', 'CORRECTING')
   and a.restricted = false {a} {only}
 order by r.since, r.id
