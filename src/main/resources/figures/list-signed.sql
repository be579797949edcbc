-- Articles signed off in the period, newest first.
select c.article_id, null, a.headline, cast(null as varchar(1)), c.signed_at, cast(null as varchar(1))
  from tallied_article c
  join article a on a.id = c.article_id
 where c.signed_week between :from and :to {c} {only} and a.restricted = false
 order by c.signed_at desc, c.article_id
