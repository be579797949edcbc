-- Articles in work by what is left to do on them and what time says of it, those first that will not be done
-- in time. A claim takes :work seconds, 0 where that is not known.
select w.id, w.risk, w.unapproved, w.approved, w.suggested
  from (select a.id, a.deadline, coalesce(r.unapproved, 0) as unapproved,
               coalesce(r.approved, 0) as approved, coalesce(s.suggested, 0) as suggested,
               case
                 when a.deadline is null then 3
                 when a.deadline < :now then 0
                 when :work * coalesce(r.unapproved, 0) > extract(epoch from a.deadline) - :epoch then 1
                 else 2
               end as risk
          from article a
          left join (select r.article_id,
                            sum(case when r.stage = 'APPROVED' then 0 else 1 end) as unapproved,
                            sum(case when r.stage = 'APPROVED' then 1 else 0 end) as approved
                       from claim_review r
                       join claim c on c.id = r.claim_id
                       join article i on i.id = r.article_id
                      where c.status in ('ACCEPTED', 'ORPHANED')
                        and i.stage in ('INTAKE', 'CHECKING', 'CORRECTING')
                      group by r.article_id) r on r.article_id = a.id
          left join (select c.article_id, count(*) as suggested
                       from claim c
                       join article i on i.id = c.article_id
                       join desk d on d.id = i.desk_id
                      where c.status = 'SUGGESTED' and coalesce(c.worthiness, 100) >= d.cut_off
                        and i.stage in ('INTAKE', 'CHECKING', 'CORRECTING')
                      group by c.article_id) s on s.article_id = a.id
         where a.stage in ('INTAKE', 'CHECKING', 'CORRECTING') {a} {only}) w
 order by w.risk, :work * w.unapproved - coalesce(extract(epoch from w.deadline) - :epoch, 0) desc,
          w.unapproved desc, w.suggested desc, w.id
