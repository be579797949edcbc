-- Corrections opened in the period, newest first.
select c.article_id, null, a.headline, cast(null as varchar(1)), c.opened_at, cast(null as varchar(1))
  from tallied_correction c
  join article a on a.id = c.article_id
 where c.opened_week between :from and :to {c} {only} and a.restricted = false
 order by c.opened_at desc, c.article_id
