-- What is counted of each claim whose approval stands, also where its words left since, or that was checked
-- a second time, for some articles.
select r.id, r.article_id, r.claim_id, a.desk_id, d.time_zone, a.source, c.kinds, a.received_at,
       case when r.stage = 'APPROVED' or r.stage = 'CLOSED' and c.status = 'CUT'
         then r.approved_at end as approved_at,
       r.verdict, p.verdict as proposed,
       (select count(*) from audit_entry e
         where e.subject = r.id and e.act = 'VERDICT_RETURNED') as returned,
       (select count(*) from audit_entry e
         where e.subject = r.id and e.act = 'VERDICT_OVERRULED') as overruled,
       (select count(*) from evidence v
         where v.review_id = r.id and v.withdrawn_at is null) as evidence,
       (select count(distinct lower(trim(coalesce(v.source_publisher, v.source_title))))
          from evidence v
         where v.review_id = r.id and v.withdrawn_at is null) as sources,
       (select count(*) from evidence v
         where v.review_id = r.id and v.withdrawn_at is null and v.is_primary = true) as first_hand,
       (select count(*) from evidence v
         where v.review_id = r.id and v.withdrawn_at is null
           and v.source_url is not null) as linked,
       (select count(*) from evidence v
         where v.review_id = r.id and v.withdrawn_at is null
           and v.file_sha256 is not null) as captured,
       s.found_at as second_at, f.verdict as second_first, s.verdict as second_found,
       f.verdict = s.verdict and f.disposition = s.disposition as second_agrees
  from claim_review r
  join claim c on c.id = r.claim_id
  join article a on a.id = r.article_id
  join desk d on d.id = a.desk_id
  left join finding p on p.review_id = r.id and p.position = 0
  left join finding s on s.review_id = r.id and s.position =
         (select max(x.position) from finding x
           where x.review_id = r.id and x.origin = 'SECOND')
  left join finding f on f.review_id = r.id and f.position =
         (select max(x.position) from finding x
           where x.review_id = r.id and x.origin <> 'SECOND' and x.position < s.position)
 where r.article_id in (:articles)
   and a.restricted = false
   and ((r.stage = 'APPROVED' or r.stage = 'CLOSED' and c.status = 'CUT')
         and r.approved_at is not null or s.found_at is not null)
