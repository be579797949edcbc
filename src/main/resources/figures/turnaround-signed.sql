-- Minutes from hand-in to sign-off, of each article, by week.
select a.signed_week, array_agg(a.minutes)
  from tallied_article a
 where a.signed_week between :from and :to {a}
 group by a.signed_week
