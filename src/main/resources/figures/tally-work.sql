-- Seconds that each review lay in somebody's hands: being checked, or being checked a second time.
select step.subject, sum(extract(epoch from step.until) - extract(epoch from step.ts))
  from (select e.subject, e.stage_to, e.ts,
               lead(e.ts) over (partition by e.subject order by e.log_index) as until
          from audit_entry e
         where e.article in (:articles) and e.kind = 'review' and e.stage_to is not null) step
 where step.stage_to in ('CHECKING', 'SECOND_CHECK') and step.until is not null
 group by step.subject
