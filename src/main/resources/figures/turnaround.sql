-- Minutes from hand-in to approval of each claim, those worked and those waited apart, and from hand-in to
-- sign-off of each article; by week, and (week null) over the whole period, there without its parts.
select 'CLAIM', c.approved_week, count(*),
       percentile_cont(0.5) within group (order by c.minutes),
       percentile_cont(0.9) within group (order by c.minutes),
       percentile_cont(0.5) within group (order by c.worked),
       percentile_cont(0.9) within group (order by c.worked),
       percentile_cont(0.5) within group (order by c.minutes - c.worked),
       percentile_cont(0.9) within group (order by c.minutes - c.worked)
  from tallied_claim c
 where c.approved_week between :from and :to {c}
 group by c.approved_week
union all
select 'CLAIM', cast(null as date), count(*),
       percentile_cont(0.5) within group (order by c.minutes),
       percentile_cont(0.9) within group (order by c.minutes), null, null, null, null
  from tallied_claim c
 where c.approved_week between :from and :to {c}
union all
select 'ARTICLE', a.signed_week, count(*),
       percentile_cont(0.5) within group (order by a.minutes),
       percentile_cont(0.9) within group (order by a.minutes), null, null, null, null
  from tallied_article a
 where a.signed_week between :from and :to {a}
 group by a.signed_week
union all
select 'ARTICLE', cast(null as date), count(*),
       percentile_cont(0.5) within group (order by a.minutes),
       percentile_cont(0.9) within group (order by a.minutes), null, null, null, null
  from tallied_article a
 where a.signed_week between :from and :to {a}
