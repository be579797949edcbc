-- What is counted of each article that was signed off: of one that was published, by the sign-off that led
-- to it, whatever was corrected since; of any other, by the sign-off that stands. Found are the claims that
-- somebody accepted and those that reach the desk's cut-off, not the passages somebody waived by hand;
-- undecided are those accepted unchecked, by name, when it was signed.
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
         where x.article_id = a.id and x.accepted_at <= g.signed_at
           and (x.void_since is null or x.void_since > g.signed_at)
           and x.item <> 'NOT_CARRIED_OUT') as undecided,
       (select count(*) from exception_by_name x
         where x.article_id = a.id and x.accepted_at <= g.signed_at
           and (x.void_since is null or x.void_since > g.signed_at)) as exceptions
  from article a
  join desk d on d.id = a.desk_id
  join (select s.article_id,
               coalesce(
                 max(case when s.position < p.position then s.signed_at end),
                 max(case when s.void_since is null then s.signed_at end)) as signed_at
          from signature s
          left join (select x.article_id, min(x.position) as position from signature x
                      where x.meaning = 'PUBLISHED' and x.article_id in (:articles)
                      group by x.article_id) p on p.article_id = s.article_id
         where s.meaning = 'SIGNED_OFF' and s.article_id in (:articles)
         group by s.article_id) g on g.article_id = a.id
 where g.signed_at is not null and a.restricted = false
