-- Articles whose sign-off stands, by its week: claims found and decided, words and those accounted for.
select a.signed_week, count(*), sum(a.found), sum(a.decided), sum(a.words), sum(a.accounted),
       sum(a.exceptions)
  from tallied_article a
 where a.signed_week between :from and :to {a}
 group by a.signed_week
