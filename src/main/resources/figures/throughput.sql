-- Claims whose approval stands and articles that were signed off, by the week of it.
select week, sum(claims), sum(articles)
  from (select c.approved_week as week, count(*) as claims, 0 as articles
          from tallied_claim c
         where c.approved_week between :from and :to {c}
         group by c.approved_week
        union all
        select a.signed_week, 0, count(*)
          from tallied_article a
         where a.signed_week between :from and :to {a}
         group by a.signed_week) weeks
 group by week
