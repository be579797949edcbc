-- How many there are in that list.
select count(*)
  from claim_review r
  join article a on a.id = r.article_id
 where r.stage in
       ('TO_CHECK', 'CHECKING', 'WAITING', 'PROPOSED', 'SECOND_CHECK', 'DISPUTED', 'STALE')
   and a.stage in ('CHECKING', 'CORRECTING')
   and a.restricted = false {a} {only}
