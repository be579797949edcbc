-- Open reviews of articles in work by how long ago the last move was, and whose turn it is since.
select age, turn, count(*)
  from (select case
                 when r.since > :h4 then 0
                 when r.since > :h24 then 1
                 when r.since > :d3 then 2
                 when r.since > :d7 then 3
                 else 4
               end as age,
               case
                 when r.stage = 'SECOND_CHECK' then 'SECOND'
                 when r.stage in ('PROPOSED', 'DISPUTED') then 'EDITOR'
                 when r.stage = 'STALE' and r.approver is not null then 'EDITOR'
                 when r.stage = 'WAITING' then 'OUTSIDE'
                 else 'CHECKER'
               end as turn
          from claim_review r
          join article a on a.id = r.article_id
         where r.stage in
               ('TO_CHECK', 'CHECKING', 'WAITING', 'PROPOSED', 'SECOND_CHECK', 'DISPUTED', 'STALE')
           and a.stage in ('CHECKING', 'CORRECTING')
           and a.restricted = false {a}) open_reviews
 group by age, turn
