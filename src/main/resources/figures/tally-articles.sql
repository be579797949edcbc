-- What is counted of each article whose sign-off stands. Found are the claims that somebody accepted and
-- those that reach the desk's cut-off, not the passages somebody waived by hand;
-- undecided are those accepted unchecked, by name.
select a.id, a.desk_id, d.time_zone, a.source, a.received_at, g.signed_at,
       (select count(*) from claim c
         where c.article_id = a.id
           and case c.status
                 when 'ACCEPTED' then true
                 when 'ORPHANED' then true
                 when 'CUT' then false
                 else coalesce(c.worthiness,
                   case when c.accepted_once or c.status = 'SUGGESTED' then 100 else -1 end)
                   >= d.cut_off
               end) as found,
       (select count(distinct x.claim_id) from exception_by_name x
         where x.article_id = a.id and x.void_since is null
           and x.item <> 'NOT_CARRIED_OUT') as undecided,
       (select count(*) from exception_by_name x
         where x.article_id = a.id and x.void_since is null) as exceptions
  from article a
  join desk d on d.id = a.desk_id
  join (select s.article_id, max(s.signed_at) as signed_at from signature s
         where s.meaning = 'SIGNED_OFF' and s.void_since is null
           and s.article_id in (:articles)
         group by s.article_id) g on g.article_id = a.id
 where a.restricted = false
