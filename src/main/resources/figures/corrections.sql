-- Corrections by the week in which they were opened, and by the week in which they were made; median
-- minutes from one to the other of those made; and (week null) over the whole period.
select 'OPENED', k.opened_week, count(*), cast(null as double precision)
  from tallied_correction k
 where k.opened_week between :from and :to {k}
 group by k.opened_week
union all
select 'MADE', k.made_week, count(*), percentile_cont(0.5) within group (order by k.minutes)
  from tallied_correction k
 where k.made_week between :from and :to {k}
 group by k.made_week
union all
select 'MADE', cast(null as date), count(*),
       percentile_cont(0.5) within group (order by k.minutes)
  from tallied_correction k
 where k.made_week between :from and :to {k}
