-- Second checks of the period, newest first.
select page.article_id, k.number, a.headline, k.quote, page.second_at, page.second_found
  from (select c.article_id, c.claim_id, c.second_at, c.second_found, c.review_id
          from tallied_claim c
         where c.second_week between :from and :to {c} {only}
         order by c.second_at desc, c.review_id
        offset :first rows fetch next :size rows only) page
  join claim k on k.id = page.claim_id
  join article a on a.id = page.article_id
 where a.restricted = false
 order by page.second_at desc, page.review_id
