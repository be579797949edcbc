-- Articles that were signed off, by the week of it: claims found and decided, words and those accounted for.
select a.signed_week, count(*), sum(a.found), sum(a.decided), sum(a.words), sum(a.accounted),
       sum(a.exceptions)
  from tallied_article a
 where a.signed_week between :from and :to {a}
 group by a.signed_week
