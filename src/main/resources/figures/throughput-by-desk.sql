-- Claims whose approval stands and articles that were signed off in the period, by desk.
select d.name, sum(approved.claims), sum(approved.articles)
  from (select c.desk_id, count(*) as claims, 0 as articles
          from tallied_claim c
         where c.approved_week between :from and :to {c}
         group by c.desk_id
        union all
        select a.desk_id, 0, count(*)
          from tallied_article a
         where a.signed_week between :from and :to {a}
         group by a.desk_id) approved
  join desk d on d.id = approved.desk_id
 group by d.name
 order by d.name
