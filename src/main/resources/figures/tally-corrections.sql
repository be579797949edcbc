-- Each correction that was opened, and when it was made.
select a.id, o.position, a.desk_id, d.time_zone, a.source, o.signed_at as opened_at,
       (select min(m.signed_at) from signature m
         where m.article_id = o.article_id and m.meaning = 'SETTLED'
           and m.position > o.position) as made_at
  from signature o
  join article a on a.id = o.article_id
  join desk d on d.id = a.desk_id
 where o.meaning = 'CORRECTING' and o.article_id in (:articles) and a.restricted = false
